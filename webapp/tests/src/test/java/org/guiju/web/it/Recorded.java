package org.guiju.web.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

    /** Of them, those that came from a screen without connection and had happened so much earlier. */
    static long offline(String action, String record, Duration earlier) {
        return count(
                "select count(*) from guiju.docket where action_type = ? and subject_id = ? and outcome = 'PERMITTED'"
                        + " and channel = 'OFFLINE' and happened_at <= decided_at - make_interval(secs => ?)",
                action,
                UUID.fromString(record),
                earlier.toSeconds());
    }

    /** Permitted entries of a company. */
    static long in(String company, String action) {
        return count(
                "select count(*) from guiju.docket d join guiju.tenant t on t.id = d.tenant_id"
                        + " where t.code = ? and d.action_type = ? and d.outcome = 'PERMITTED'",
                company,
                action);
    }

    /** Permitted entries of a company whose fields hold this text. */
    static long times(String company, String action, String text) {
        return count(
                "select count(*) from guiju.docket d join guiju.tenant t on t.id = d.tenant_id where t.code = ?"
                        + " and d.action_type = ? and d.outcome = 'PERMITTED' and strpos(d.action::text, ?) > 0",
                company,
                action,
                text);
    }

    /** What a clause has in a company's ledger. */
    static long entries(String company, String clause) {
        return count(
                "select count(*) from guiju.ledger_entry e join guiju.tenant t on t.id = e.tenant_id"
                        + " where t.code = ? and e.control like ? || '#%'",
                company, clause);
    }

    /** Has a company's clock of a kind end once more, so much earlier than now, as if it had died half way. */
    static void rewind(String company, String kind, Duration back) {
        update(
                "update guiju.due d set at = now() + t.clock_offset - make_interval(secs => ?),"
                        + " claimed_until = null from guiju.tenant t"
                        + " where t.id = d.tenant_id and t.code = ? and d.kind = ?",
                back.toSeconds(),
                company,
                kind);
    }

    /** Puts a clock there that nobody knows how to handle. */
    static void strandClock(String company, UUID ref) {
        update(
                "insert into guiju.due (tenant_id, kind, ref, at) select id, 'stray', ?, now() from guiju.tenant"
                        + " where code = ?",
                ref,
                company);
    }

    static void removeClock(UUID ref) {
        update("delete from guiju.due where ref = ?", ref);
    }

    private static void update(String sql, Object... values) {
        updateAs("gj_app", sql, values);
    }

    /** @param user of the database, for what the product itself may not write */
    static void updateAs(String user, String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(
                        RunningServer.databaseUrl(), user, RunningServer.databasePassword(user));
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Whether a company's clock of a kind waits for a time to come. */
    static boolean isAhead(String company, String kind) {
        return count(
                        "select count(*) from guiju.due d join guiju.tenant t on t.id = d.tenant_id"
                                + " where t.code = ? and d.kind = ? and d.at > now() + t.clock_offset",
                        company,
                        kind)
                == 1;
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
