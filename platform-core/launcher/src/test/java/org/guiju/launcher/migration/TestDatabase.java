package org.guiju.launcher.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.postgres.PostgresBinaries;
import org.guiju.launcher.postgres.PostgresServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A migrated database with two companies, started once for all test classes and stopped after the last. */
public final class TestDatabase implements AutoCloseable {

    static final UUID HEYU = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID YUNTING = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final DataFolder folder;
    private final Secrets secrets;
    private final PostgresServer server;

    private TestDatabase() throws SQLException {
        DataFolder.delete(Path.of("target/test-database"));
        folder = new DataFolder(Path.of("target/test-database"));
        folder.prepare();
        secrets = new Secrets(folder.secrets());
        server = PostgresServer.start(
                folder, secrets, PostgresBinaries.in(Path.of("target/binaries").toAbsolutePath()), Port.free());
        Roles.establish(server, secrets);
        new Migrations(migrator()).kernel();
        ContextKeys.publish(secrets.contextKey(), migrator());
        sampleTables();
    }

    private void sampleTables() throws SQLException {
        try (Connection connection = migrator().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO guiju.tenant (id, code, name) VALUES ('%s', 'heyu', '禾屿置业'), ('%s', 'yunting', '云庭地产');
                    CREATE TABLE guiju.sample (tenant_id uuid, id uuid, word text, PRIMARY KEY (tenant_id, id));
                    SELECT sec.protect('guiju.sample');
                    CREATE TABLE guiju.sample_log (tenant_id uuid, id uuid, word text, PRIMARY KEY (tenant_id, id))
                        PARTITION BY RANGE (id);
                    SELECT sec.protect_append_only('guiju.sample_log');
                    SELECT sec.partitions('guiju.sample_log', 2);
                    INSERT INTO guiju.sample VALUES ('%1$s', uuidv7(), 'ours'), ('%2$s', uuidv7(), 'theirs');
                    INSERT INTO guiju.sample_log VALUES ('%1$s', uuidv7(), 'ours'), ('%2$s', uuidv7(), 'theirs');
                    """
                            .formatted(HEYU, YUNTING));
        }
    }

    Database migrator() {
        return new Database(server.url(Roles.DATABASE), Roles.MIGRATOR, secrets.password(Roles.MIGRATOR));
    }

    /** A connection as the server has it, bound to no company. */
    Connection app() throws SQLException {
        return DriverManager.getConnection(server.url(Roles.DATABASE), Roles.APP, secrets.password(Roles.APP));
    }

    Connection superuser() throws SQLException {
        return server.connectAsSuperuser(Roles.DATABASE);
    }

    Path contextKey() {
        return secrets.contextKey();
    }

    List<String> breaches(Connection connection, String schema) throws SQLException {
        return CatalogueGate.breaches(connection, schema);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Hands the one database to tests. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                    .computeIfAbsent(TestDatabase.class, type -> started(), TestDatabase.class);
        }

        private static TestDatabase started() {
            try {
                return new TestDatabase();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
