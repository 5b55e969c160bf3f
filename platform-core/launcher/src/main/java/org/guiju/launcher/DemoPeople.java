package org.guiju.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.guiju.launcher.migration.Roles;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** Who may enter the demo, as far as the server may not say so itself: it reads operators but does not make them. */
final class DemoPeople {

    private static final String OWN_ISSUER = "guiju";

    private final PostgresServer database;

    DemoPeople(PostgresServer database) {
        this.database = database;
    }

    void operator() {
        try (Connection connection = database.connectAsSuperuser(Roles.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT sec.put_account('operator', 'guiju')");
            statement.execute("INSERT INTO guiju.operator VALUES ('guiju', 'operator') ON CONFLICT DO NOTHING");
        } catch (SQLException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, "operator", failed.getMessage());
        }
    }

    /**
     * Lets the demo's people in as another issuer knows them: what they may enter by password, they may enter so too.
     *
     * @param subjects a file of {@code login=subject}
     */
    void alsoKnownTo(String issuer, Path subjects) {
        try (Connection connection = database.connectAsSuperuser(Roles.DATABASE)) {
            Properties known = read(subjects);
            for (String login : known.stringPropertyNames()) {
                repeat(
                        connection,
                        """
                        INSERT INTO guiju.membership (iss, sub, tenant_id, employee_id)
                        SELECT ?, ?, tenant_id, employee_id FROM guiju.membership WHERE iss = ? AND sub = ?
                        ON CONFLICT DO NOTHING
                        """,
                        issuer,
                        known.getProperty(login),
                        OWN_ISSUER,
                        login);
                repeat(
                        connection,
                        """
                        INSERT INTO guiju.operator (iss, sub)
                        SELECT ?, ? FROM guiju.operator WHERE iss = ? AND sub = ? ON CONFLICT DO NOTHING
                        """,
                        issuer,
                        known.getProperty(login),
                        OWN_ISSUER,
                        login);
            }
        } catch (SQLException | IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, subjects, failed.getMessage());
        }
    }

    private static Properties read(Path subjects) throws IOException {
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(subjects)) {
            known.load(reader);
        }
        return known;
    }

    private static void repeat(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
