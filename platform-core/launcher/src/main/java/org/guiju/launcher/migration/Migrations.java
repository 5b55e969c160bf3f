package org.guiju.launcher.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The kernel's history and one history per plugin, run as the migrator; what they create belongs to the owner. */
public final class Migrations {

    private static final int MONTHS_AHEAD = 24;
    private static final String KERNEL_HISTORY = "flyway_kernel";
    private static final String PLUGIN_HISTORY = "flyway_history";

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        // It would tell every statement's notices; a failure reaches the reader as one sentence.
        FLYWAY.setLevel(Level.OFF);
    }

    private final Database database;

    public Migrations(Database migrator) {
        this.database = migrator;
    }

    /** Answers how many migrations were applied. */
    public int kernel() {
        int applied = migrate("kernel", flyway("guiju", KERNEL_HISTORY).locations("classpath:db/migration"));
        handOver("guiju", KERNEL_HISTORY);
        return applied;
    }

    /** Migrates one plugin in its own schema, which must stay lawful after each of its migrations. */
    public int plugin(PluginScripts scripts) {
        String schema = scripts.schema();
        update("CREATE SCHEMA IF NOT EXISTS " + schema);
        Callback gate = new LawfulSchema(schema);
        int applied = migrate(
                scripts.pluginId(),
                flyway(schema, PLUGIN_HISTORY)
                        .locations("filesystem:" + scripts.folder())
                        .callbacks(gate));
        handOver(schema, PLUGIN_HISTORY);
        return applied;
    }

    /** Makes room for the months to come in every table partitioned by time-ordered ids. */
    public void partitions() {
        try (Connection connection = database.connect();
                PreparedStatement extend = connection.prepareStatement("SELECT sec.partitions(?::regclass, ?)")) {
            for (String parent : partitionedTables(connection)) {
                extend.setString(1, parent);
                extend.setInt(2, MONTHS_AHEAD);
                extend.execute();
            }
        } catch (SQLException failed) {
            throw refused("partitions", failed);
        }
    }

    private static List<String> partitionedTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        """
                        SELECT p.partrelid::regclass::text
                        FROM pg_partitioned_table p
                        JOIN pg_class c ON c.oid = p.partrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
                        WHERE p.partstrat = 'r' AND p.partnatts = 1 AND a.atttypid = 'uuid'::regtype
                          AND NOT c.relispartition AND (n.nspname = 'guiju' OR n.nspname LIKE 'p\\_%')
                        ORDER BY 1
                        """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private FluentConfiguration flyway(String schema, String history) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .schemas(schema)
                .table(history)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .communityDBSupportEnabled(false);
    }

    private static int migrate(String whose, FluentConfiguration configuration) {
        try {
            return configuration.load().migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            throw refused(whose, failed);
        }
    }

    /** The migrator bypasses row-level security; nothing may go on belonging to it. */
    private void handOver(String schema, String history) {
        update("REASSIGN OWNED BY gj_migrator TO gj_owner");
        update("GRANT USAGE ON SCHEMA %s TO gj_app, gj_backup".formatted(schema));
        update("GRANT SELECT ON %s.%s TO gj_app".formatted(schema, history));
    }

    private void update(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw refused(sql, failed);
        }
    }

    private static LaunchRefusedException refused(String whose, Exception failed) {
        String oneLine = String.valueOf(failed.getMessage())
                .replaceAll(
                        "(?m)^(-+|Statement .*|SQL State .*|Error Code .*|Need more flexibility.*|Learn more: .*)$", "")
                .strip()
                .replaceAll("\\s*\\R\\s*", " · ");
        return new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, whose, oneLine);
    }
}
