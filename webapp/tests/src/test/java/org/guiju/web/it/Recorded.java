package org.guiju.web.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What the docket has of an action, counted past all pages. */
final class Recorded {

    private Recorded() {}

    /** Permitted entries about one record. */
    static long of(String action, String record) {
        return count(
                "select count(*) from guiju.docket where action_type = ? and subject_id = ? and outcome = 'PERMITTED'",
                action,
                UUID.fromString(record));
    }

    /** Permitted entries of a company. */
    static long in(String company, String action) {
        return count(
                "select count(*) from guiju.docket d join guiju.tenant t on t.id = d.tenant_id"
                        + " where t.code = ? and d.action_type = ? and d.outcome = 'PERMITTED'",
                company,
                action);
    }

    private static long count(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(
                        RunningServer.databaseUrl(), "gj_backup", RunningServer.databasePassword("gj_backup"));
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
