package org.guiju.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.migration.ContextKeys;
import org.guiju.launcher.migration.Database;
import org.guiju.launcher.migration.Migrations;
import org.guiju.launcher.migration.PluginScripts;
import org.guiju.launcher.migration.Roles;
import org.guiju.launcher.postgres.PostgresBinaries;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The database side of a data folder: a running PostgreSQL, brought up to date. */
final class Installation {

    private final DataFolder folder;
    private final Secrets secrets;

    Installation(DataFolder folder) {
        this.folder = folder;
        this.secrets = new Secrets(folder.secrets());
    }

    Secrets secrets() {
        return secrets;
    }

    PostgresServer startDatabase(Options options) {
        PostgresBinaries binaries = PostgresBinaries.in(options.binaries());
        return PostgresServer.start(folder, secrets, binaries, options.databasePort());
    }

    boolean exists() {
        return Files.exists(folder.postgres());
    }

    /** Ends a PostgreSQL left behind; true when there was one. */
    boolean stopOrphanedDatabase(Options options) {
        return exists() && PostgresServer.stopOrphans(folder, PostgresBinaries.in(options.binaries()));
    }

    /** What the server reads from its environment. */
    Map<String, String> serverEnvironment(Options options, PostgresServer server, String profile) {
        return Map.ofEntries(
                Map.entry("GUIJU_DB_URL", server.url(Roles.DATABASE)),
                Map.entry("GUIJU_DB_USER", Roles.APP),
                Map.entry("GUIJU_DB_PASSWORD", secrets.password(Roles.APP)),
                Map.entry("GUIJU_CONTEXT_KEY_FILE", secrets.contextKey().toString()),
                Map.entry("GUIJU_SEALING_KEY_FILE", secrets.sealingKey().toString()),
                Map.entry("GUIJU_EVIDENCE", folder.evidence().toString()),
                Map.entry("GUIJU_PLUGINS", folder.plugins().toString()),
                Map.entry("GUIJU_PLUGIN_STORE", folder.pluginStore().toString()),
                Map.entry("GUIJU_TRUSTED_KEYS", folder.trustedKeys().toString()),
                Map.entry("GUIJU_ATTACHMENTS", folder.attachments().toString()),
                Map.entry("GUIJU_COMPANIES", options.companies().toString()),
                Map.entry("GUIJU_PROFILE", profile));
    }

    /** Roles and migrations of the embedded database; answers how many migrations were applied. */
    int migrate(PostgresServer server, List<Path> plugins) {
        Roles.establish(server, secrets);
        Database migrator = new Database(server.url(Roles.DATABASE), Roles.MIGRATOR, secrets.password(Roles.MIGRATOR));
        return migrate(migrator, secrets.contextKey(), plugins);
    }

    /** Migrations of any database whose roles exist already. */
    static int migrate(Database migrator, Path contextKey, List<Path> plugins) {
        Migrations migrations = new Migrations(migrator);
        int applied = migrations.kernel();
        ContextKeys.publish(contextKey, migrator);
        applied += migratePlugins(migrations, plugins);
        migrations.partitions();
        return applied;
    }

    private static int migratePlugins(Migrations migrations, List<Path> plugins) {
        Path scripts = temporaryFolder();
        try {
            return plugins.stream()
                    .flatMap(jar -> PluginScripts.copied(jar, scripts).stream())
                    .mapToInt(migrations::plugin)
                    .sum();
        } finally {
            DataFolder.delete(scripts);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("guiju-migrations");
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, "", failed.getMessage());
        }
    }
}
