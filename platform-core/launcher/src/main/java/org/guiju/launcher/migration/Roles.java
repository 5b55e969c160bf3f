package org.guiju.launcher.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.postgresql.PGConnection;

/** Database, roles and their passwords; all of it may be repeated. */
public final class Roles {

    public static final String DATABASE = "guiju";
    public static final String MIGRATOR = "gj_migrator";
    public static final String APP = "gj_app";

    private static final String BACKUP = "gj_backup";

    private Roles() {}

    public static void establish(PostgresServer server, Secrets secrets) {
        try {
            createDatabase(server);
            try (Connection connection = server.connectAsSuperuser(DATABASE)) {
                run(connection, script());
                for (String role : List.of(MIGRATOR, APP, BACKUP)) {
                    // Hashed here, so that no password travels in a statement or into a log.
                    connection
                            .unwrap(PGConnection.class)
                            .alterUserPassword(role, secrets.password(role).toCharArray(), "scram-sha-256");
                }
            }
        } catch (SQLException | IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, "roles.sql", failed.getMessage());
        }
    }

    private static void createDatabase(PostgresServer server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + DATABASE);
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Roles.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("/db/roles.sql");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
