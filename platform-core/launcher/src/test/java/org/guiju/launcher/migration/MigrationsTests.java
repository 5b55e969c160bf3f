package org.guiju.launcher.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestDatabase.Shared.class)
class MigrationsTests {

    private static final String TABLE = "CREATE TABLE stall (tenant_id uuid, id uuid, PRIMARY KEY (tenant_id, id));";

    private final TestDatabase database;

    @TempDir
    private Path folder;

    MigrationsTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    void repeatedKernelMigrationChangesNothing() {
        assertEquals(0, new Migrations(database.migrator()).kernel());
    }

    @Test
    void pluginGetsItsOwnSchemaThatTheOwnerOwns() throws IOException, SQLException {
        PluginScripts scripts = scripts("night-market", TABLE + "SELECT sec.protect('p_night_market.stall');");
        assertEquals(1, new Migrations(database.migrator()).plugin(scripts));
        assertEquals(0, new Migrations(database.migrator()).plugin(scripts));
        assertEquals(
                "gj_owner",
                one("SELECT tableowner FROM pg_tables WHERE schemaname = 'p_night_market' AND tablename = 'stall'"));
        assertEquals("0", one("SELECT count(*) FROM pg_class WHERE relowner = 'gj_migrator'::regrole"));
        try (Connection app = database.app();
                Statement statement = app.createStatement()) {
            assertTrue(statement.execute("SELECT version FROM p_night_market.flyway_history WHERE success"));
        }
    }

    @Test
    void pluginThatLeavesATableOpenIsRolledBack() throws IOException, SQLException {
        PluginScripts scripts = scripts("open-door", TABLE + "GRANT SELECT ON stall TO gj_app;");
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, () -> new Migrations(database.migrator()).plugin(scripts));
        assertEquals(Refusal.MIGRATION_FAILED, refused.reason());
        assertTrue(refused.facts().getLast().contains("row-level security"), refused.getMessage());
        assertEquals(
                "0", one("SELECT count(*) FROM pg_tables WHERE schemaname = 'p_open_door' AND tablename = 'stall'"));
    }

    @Test
    void migrationInASubfolderIsRecordedUnderItsPath() throws IOException, SQLException {
        Path jar = jar("far-stall", "db/migration/first/V1__tables.sql", "SELECT 1;");
        new Migrations(database.migrator())
                .plugin(PluginScripts.copied(jar, folder.resolve("scripts")).orElseThrow());
        assertEquals(
                "first/V1__tables.sql", one("SELECT script FROM p_far_stall.flyway_history WHERE version IS NOT NULL"));
    }

    @Test
    void pluginWithoutTablesHasNothingToMigrate() throws IOException {
        Path jar = jar("quiet", "i18n/messages.properties", "a=b");
        assertEquals(Optional.empty(), PluginScripts.copied(jar, folder));
    }

    @Test
    void contextKeysFollowTheirFile() throws IOException, SQLException {
        String first = Files.readString(database.contextKey());
        Path rotated = Files.writeString(
                folder.resolve("context.key"),
                "next:" + Base64.getEncoder().encodeToString(new byte[32]) + "\n" + first);
        ContextKeys.publish(rotated, database.migrator());
        assertEquals("2", one("SELECT count(*) FROM sec.key"));
        ContextKeys.publish(database.contextKey(), database.migrator());
        assertEquals("1", one("SELECT count(*) FROM sec.key"));
    }

    @Test
    void partitionsOfEveryTableAreExtended() throws SQLException {
        new Migrations(database.migrator()).partitions();
        assertEquals(
                "0",
                one(
                        """
                SELECT count(*) FROM pg_partitioned_table p
                WHERE NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = p.partrelid)
                """));
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    """
                    DO $$ DECLARE extra regclass; BEGIN
                        FOR extra IN SELECT inhrelid::regclass FROM pg_inherits i JOIN pg_class c ON c.oid = inhrelid
                            WHERE inhparent = 'guiju.sample_log'::regclass AND relname ~ '_[0-9]{4}_[0-9]{2}$'
                            ORDER BY relname OFFSET 3 LOOP
                            EXECUTE 'DROP TABLE ' || extra;
                        END LOOP;
                    END $$
                    """);
        }
    }

    private PluginScripts scripts(String id, String sql) throws IOException {
        return PluginScripts.copied(jar(id, "db/migration/V1__tables.sql", sql), folder.resolve("scripts"))
                .orElseThrow();
    }

    private Path jar(String id, String entry, String content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", id);
        Path jar = folder.resolve(id + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar;
    }

    private String one(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
