package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.guiju.platform.duty.Clocks;
import org.junit.jupiter.api.Test;

/**
 * Other nodes on the same database, which claim clocks and die before, while or after they keep the claim: nothing is lost
 * and nothing happens twice.
 */
class ClockNodesIT {

    private static final int TICKETS = 24;
    private static final int NODES = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Firm firm = new Firm("nodes");
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nodesThatDieLoseNothingAndDoubleNothing() throws InterruptedException {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(firm.person("lin")
                    .act(
                            "OpenServiceTicket",
                            Map.of("customer", "客户" + i, "phone", Customers.newPhone(), "problem", "无"))
                    .expect(201)
                    .record());
        }
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            Random chance = new Random(20261122L + i);
            nodes.add(Thread.ofPlatform().start(() -> dyingNode(chance)));
        }
        firm.person("gu").letPass(2);
        try {
            Waiting.until("every ticket is late", PATIENCE, () -> tickets.stream()
                    .allMatch(ticket -> Recorded.of("RecordLateAnswer", ticket) > 0));
        } finally {
            over.set(true);
            for (Thread node : nodes) {
                node.join();
            }
        }
        tickets.forEach(ticket -> assertEquals(1, Recorded.of("RecordLateAnswer", ticket), ticket));
    }

    /** Claims like any node, then goes without handling anything; its leases are made to run out at once. */
    private void dyingNode(Random chance) {
        while (!over.get()) {
            LockSupport.parkNanos(chance.nextInt(100_000_000));
            try (Connection connection = DriverManager.getConnection(
                    RunningServer.databaseUrl(), "gj_app", RunningServer.databasePassword("gj_app"))) {
                connection.setAutoCommit(false);
                List<UUID> claimed = claim(connection, 1 + chance.nextInt(8));
                if (chance.nextBoolean()) {
                    connection.rollback();
                } else {
                    connection.commit();
                    expire(connection, claimed);
                }
            } catch (SQLException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    private static List<UUID> claim(Connection connection, int limit) throws SQLException {
        List<UUID> claimed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Clocks.claiming(limit))) {
            while (rows.next()) {
                claimed.add(rows.getObject(3, UUID.class));
            }
        }
        return claimed;
    }

    private static void expire(Connection connection, List<UUID> claimed) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update guiju.due set claimed_until = now() - interval '1 second' where ref = ?")) {
            for (UUID ref : claimed) {
                statement.setObject(1, ref);
                statement.executeUpdate();
            }
        }
        connection.commit();
    }
}
