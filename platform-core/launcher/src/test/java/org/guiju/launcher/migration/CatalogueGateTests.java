package org.guiju.launcher.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.Shared.class)
class CatalogueGateTests {

    private static final int FEWEST_TENANT_TABLES = 3;

    private final TestDatabase database;

    CatalogueGateTests(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({"guiju", "sec", "public"})
    void schemaIsLawful(String schema) throws SQLException {
        try (Connection connection = database.superuser()) {
            assertEquals(List.of(), database.breaches(connection, schema));
        }
    }

    @Test
    void gateSawTheTables() throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT count(*) FROM information_schema.columns
                        WHERE table_schema = 'guiju' AND column_name = 'tenant_id'
                        """)) {
            row.next();
            assertTrue(row.getInt(1) >= FEWEST_TENANT_TABLES);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE guiju.t (tenant_id uuid, id uuid, PRIMARY KEY (tenant_id, id)) | not enabled and forced",
                "CREATE TABLE guiju.t (tenant_id uuid, id uuid, PRIMARY KEY (id)); SELECT sec.force_tenant('guiju.t') | primary key",
                "ALTER TABLE guiju.sample NO FORCE ROW LEVEL SECURITY | not enabled and forced",
                "ALTER POLICY tenant ON guiju.sample USING (true) | no policy",
                "ALTER POLICY tenant ON guiju.sample TO gj_app | no policy",
                "CREATE POLICY more ON guiju.sample USING (true) | second policy",
                "CREATE UNIQUE INDEX u ON guiju.sample (word) | unique index",
                "ALTER TABLE guiju.sample ADD UNIQUE (tenant_id, word), ADD parent uuid REFERENCES guiju.operatorless (id) | foreign key",
                "CREATE VIEW guiju.v AS SELECT * FROM guiju.sample | security_invoker",
                "CREATE MATERIALIZED VIEW guiju.v AS SELECT * FROM guiju.sample | materialized",
                "GRANT TRUNCATE ON guiju.sample TO gj_app | truncate",
                "GRANT REFERENCES ON guiju.sample TO PUBLIC | references",
                "GRANT SELECT ON guiju.sample_log_earlier TO gj_app | directly",
                "CREATE TABLE guiju.t (x int); GRANT INSERT ON guiju.t TO gj_app | no tenant_id",
                "CREATE FUNCTION guiju.f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1' | pinned",
                "CREATE FUNCTION guiju.f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1' | allow-list"
            })
    void breachIsFound(String change, String breach) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE guiju.operatorless (id uuid PRIMARY KEY)");
            statement.execute(change);
            List<String> found = database.breaches(connection, "guiju");
            connection.rollback();
            assertTrue(found.stream().anyMatch(line -> line.contains(breach)), () -> change + " -> " + found);
        }
    }
}
