package org.guiju.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.guiju.launcher.migration.Roles;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The demo's platform operator. Made here because the server may read operators but not make them. */
final class DemoOperator {

    private DemoOperator() {}

    static void establish(PostgresServer server) {
        try (Connection connection = server.connectAsSuperuser(Roles.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT sec.put_account('operator', 'guiju')");
            statement.execute("INSERT INTO guiju.operator VALUES ('guiju', 'operator') ON CONFLICT DO NOTHING");
        } catch (SQLException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, "operator", failed.getMessage());
        }
    }
}
