package org.guiju.platform.extension;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads the history that the migrator keeps in each plugin's own schema. */
final class RecordedMigrations implements MigrationHistory {

    private static final Set<String> NO_SUCH_TABLE_OR_SCHEMA = Set.of("42P01", "3F000");
    private static final String SCRIPT = "(.*/)?[VR][^/]*\\.sql";

    private final DataSource database;

    RecordedMigrations(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean applied(String pluginId, List<String> migrations) {
        try {
            return scripts(pluginId)
                    .containsAll(migrations.stream()
                            .filter(name -> name.matches(SCRIPT))
                            .toList());
        } catch (SQLException refused) {
            if (NO_SUCH_TABLE_OR_SCHEMA.contains(refused.getSQLState())) {
                return false;
            }
            throw new MigrationHistoryException(pluginId, refused);
        }
    }

    /** A plugin's id holds letters, digits and hyphens only, so it is safe in a statement. */
    private Set<String> scripts(String pluginId) throws SQLException {
        String sql = "select script from p_" + pluginId.replace('-', '_') + ".flyway_history where success";
        Set<String> scripts = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        return scripts;
    }
}
