package org.guiju.launcher.migration;

import static org.guiju.launcher.migration.TestDatabase.HEYU;
import static org.guiju.launcher.migration.TestDatabase.YUNTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.Shared.class)
class TenantIsolationTests {

    private static final String DENIED = "42501";

    private final TestDatabase database;
    private Connection connection;
    private SignedContext heyu;

    TenantIsolationTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void connect() throws SQLException, IOException {
        connection = database.app();
        heyu = SignedContext.of(database.contextKey(), HEYU, connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void boundCompanySeesItsOwnRowsOnly() throws SQLException {
        heyu.bind(connection);
        assertEquals(List.of("ours"), words("guiju.sample"));
        assertEquals(List.of("ours"), words("guiju.sample_log"));
    }

    @Test
    void unboundConnectionSeesNothing() throws SQLException {
        assertNothingIsSeen();
        SignedContext.set(connection, "");
        assertNothingIsSeen();
    }

    @Test
    void pooledConnectionForgetsItsLastCompany() throws SQLException {
        heyu.bind(connection);
        assertEquals(1, words("guiju.sample").size());
        SignedContext.set(connection, "");
        assertNothingIsSeen();
        heyu.tenant(YUNTING).bind(connection);
        assertEquals(List.of("theirs"), words("guiju.sample"));
    }

    @Test
    void forgedContextShowsNothing() throws SQLException {
        byte[] guessed = new byte[32];
        String copied = heyu.tenant(YUNTING).message() + "|" + heyu.signature();
        for (String forged : List.of(
                heyu.key(guessed).text(),
                heyu.pid(heyu.pid() + 1).text(),
                heyu.expiry(1).text(),
                heyu.kid("nobody").text(),
                heyu.expiry(heyu.expiry() + 1).message() + "|" + heyu.signature(),
                copied)) {
            SignedContext.set(connection, forged);
            assertNothingIsSeen();
        }
    }

    @Test
    void contextOfAnotherConnectionShowsNothing() throws SQLException, IOException {
        try (Connection other = database.app()) {
            SignedContext.of(database.contextKey(), HEYU, other).bind(connection);
            assertNothingIsSeen();
        }
    }

    @Test
    void contextExpiresBetweenTransactions() throws SQLException {
        heyu.expiry(Instant.now().getEpochSecond() - 1).bind(connection);
        assertNothingIsSeen();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "||||",
                "a|b|c|d|e",
                "'; DROP TABLE guiju.sample; --",
                "k|00000000-0000-7000-8000-00000000000a|1|99999999999|00",
                "k|00000000-0000-7000-8000-00000000000a|99999999999999999999|99999999999999999999|zz"
            })
    void malformedContextIsNoError(String malformed) throws SQLException {
        SignedContext.set(connection, malformed);
        assertNothingIsSeen();
        SignedContext.set(connection, heyu.text() + "0".repeat(400));
        assertNothingIsSeen();
        SignedContext.set(connection, heyu.text() + "\n");
        assertNothingIsSeen();
    }

    @Test
    void rowOfAnotherCompanyIsRefused() throws SQLException {
        heyu.bind(connection);
        refused("INSERT INTO guiju.sample VALUES ('" + YUNTING + "', uuidv7(), 'planted')");
        refused("INSERT INTO guiju.sample_log VALUES ('" + YUNTING + "', uuidv7(), 'planted')");
        refused("UPDATE guiju.sample SET tenant_id = '" + YUNTING + "'");
        assertEquals(0, update("UPDATE guiju.sample SET word = 'changed' WHERE tenant_id = '" + YUNTING + "'"));
        assertEquals(0, update("DELETE FROM guiju.sample WHERE word = 'theirs'"));
    }

    @Test
    void partitionCannotBeReadDirectly() throws SQLException {
        heyu.bind(connection);
        List<String> partitions = column(
                "SELECT inhrelid::regclass::text FROM pg_inherits" + " WHERE inhparent = 'guiju.sample_log'::regclass");
        assertEquals(4, partitions.size());
        for (String partition : partitions) {
            refused("SELECT * FROM " + partition);
        }
    }

    @Test
    void partitionFollowsTheTimeInTheId() throws SQLException {
        heyu.bind(connection);
        update("INSERT INTO guiju.sample_log VALUES ('" + HEYU + "', '01000000-0000-7000-8000-000000000001', 'old')");
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            assertEquals(List.of("old"), column(statement, "SELECT word FROM guiju.sample_log_earlier"));
            statement.execute("ALTER TABLE guiju.sample_log_earlier DISABLE TRIGGER append_only");
            statement.execute("DELETE FROM guiju.sample_log_earlier");
            statement.execute("ALTER TABLE guiju.sample_log_earlier ENABLE TRIGGER append_only");
        }
    }

    @Test
    void partitionsCanBeMadeAgainAndFurther() throws SQLException {
        try (Connection migrator = database.migrator().connect();
                Statement statement = migrator.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("SELECT sec.partitions('guiju.sample_log', 2)");
            assertEquals(
                    "4",
                    one(statement, "SELECT count(*) FROM pg_inherits WHERE inhparent = 'guiju.sample_log'::regclass"));
            statement.execute("SELECT sec.partitions('guiju.sample_log', 5)");
            assertEquals(
                    "7",
                    one(statement, "SELECT count(*) FROM pg_inherits WHERE inhparent = 'guiju.sample_log'::regclass"));
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void appendOnlyRowsStayAsTheyAre() throws SQLException {
        heyu.bind(connection);
        refused("UPDATE guiju.sample_log SET word = 'changed'");
        refused("DELETE FROM guiju.sample_log");
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            for (String change : List.of(
                    "UPDATE guiju.sample_log SET word = 'changed'",
                    "DELETE FROM guiju.sample_log",
                    "TRUNCATE guiju.sample_log")) {
                assertEquals(
                        DENIED,
                        assertThrows(SQLException.class, () -> statement.execute(change))
                                .getSQLState());
            }
        }
    }

    @Test
    void appCannotReadSecretsOrBecomeAnybodyElse() throws SQLException {
        heyu.bind(connection);
        for (String attempt : List.of(
                "SELECT * FROM sec.key",
                "SELECT * FROM sec.account",
                "UPDATE sec.account SET password_hash = ''",
                "INSERT INTO sec.key VALUES ('mine', repeat('x', 32)::bytea)",
                "SET ROLE gj_owner",
                "SET ROLE gj_sec",
                "SET ROLE gj_migrator",
                "TRUNCATE guiju.sample",
                "ALTER TABLE guiju.sample DISABLE ROW LEVEL SECURITY",
                "DROP POLICY tenant ON guiju.sample",
                "CREATE TABLE guiju.mine (x int)",
                "CREATE TEMP TABLE mine (x int)",
                "CREATE SCHEMA mine",
                "SELECT sec.force_tenant('guiju.sample')",
                "SELECT pg_read_file('PG_VERSION')",
                "COPY guiju.tenant TO PROGRAM 'true'",
                "SELECT lo_creat(-1)",
                "INSERT INTO guiju.operator VALUES ('guiju', 'me')",
                "DELETE FROM guiju.tenant")) {
            refused(attempt);
        }
        execute("SET row_security = off");
        refused("SELECT * FROM guiju.sample");
    }

    @Test
    void membershipIsFoundBySignInOnly() throws SQLException {
        heyu.bind(connection);
        update("INSERT INTO guiju.membership VALUES ('guiju', 'lin@heyu', '" + HEYU + "', uuidv7())");
        refused("INSERT INTO guiju.membership VALUES ('guiju', 'lin@heyu', '" + YUNTING + "', uuidv7())");
        SignedContext.set(connection, "");
        assertEquals(List.of(), column("SELECT sub FROM guiju.membership"));
        assertEquals(List.of("heyu"), column("SELECT code FROM sec.tenants_of('guiju', 'lin@heyu')"));
        assertEquals(List.of(), column("SELECT code FROM sec.tenants_of('elsewhere', 'lin@heyu')"));
    }

    @Test
    void accountKeepsItsFirstPassword() throws SQLException {
        assertEquals(List.of("t"), column("SELECT sec.put_account('chen@heyu', 'guiju')"));
        List<String> first = column("SELECT password_hash FROM sec.login('chen@heyu')");
        assertEquals(List.of("f"), column("SELECT sec.put_account('chen@heyu', 'stolen')"));
        assertEquals(first, column("SELECT password_hash FROM sec.login('chen@heyu')"));
        assertTrue(first.getFirst().startsWith("$2a$10$"));
        assertEquals(List.of("user"), column("SELECT role FROM sec.login('chen@heyu')"));
        assertEquals(List.of(), column("SELECT role FROM sec.login('nobody')"));
    }

    @Test
    void wholeListOfSamplesIsThereToBeHidden() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            assertEquals(List.of("ours", "theirs"), column(statement, "SELECT word FROM guiju.sample ORDER BY word"));
        }
    }

    private void assertNothingIsSeen() throws SQLException {
        assertEquals(List.of(), words("guiju.sample"));
        assertEquals(List.of(), words("guiju.sample_log"));
        assertEquals(Collections.singletonList(null), column("SELECT sec.tenant()"));
    }

    private List<String> words(String table) throws SQLException {
        return column("SELECT word FROM " + table + " ORDER BY word");
    }

    private void refused(String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(sql), sql);
        assertTrue(DENIED.equals(refusal.getSQLState()), sql + " " + refusal.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return column(statement, sql);
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        return column(statement, sql).getFirst();
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
