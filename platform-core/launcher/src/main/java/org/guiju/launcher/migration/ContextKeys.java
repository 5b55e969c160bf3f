package org.guiju.launcher.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** Makes table sec.key hold exactly the keys of the context key file. */
public final class ContextKeys {

    private ContextKeys() {}

    public static void publish(Path file, Database migrator) {
        try (Connection connection = migrator.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE gj_sec");
            Map<String, byte[]> keys = read(file);
            forgetOthers(connection, keys);
            put(connection, keys);
            connection.commit();
        } catch (SQLException | IOException | IllegalArgumentException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, file, failed.getMessage());
        }
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                keys.put(
                        line.substring(0, colon).strip(),
                        Base64.getDecoder().decode(line.substring(colon + 1).strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("kid:base64");
        }
        return keys;
    }

    private static void forgetOthers(Connection connection, Map<String, byte[]> keys) throws SQLException {
        Array kept = connection.createArrayOf("text", keys.keySet().toArray());
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM sec.key WHERE NOT (kid = ANY (?))")) {
            delete.setArray(1, kept);
            delete.executeUpdate();
        }
    }

    private static void put(Connection connection, Map<String, byte[]> keys) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(
                """
                INSERT INTO sec.key (kid, secret) VALUES (?, ?)
                ON CONFLICT (kid) DO UPDATE SET secret = excluded.secret WHERE key.secret <> excluded.secret
                """)) {
            for (Map.Entry<String, byte[]> key : keys.entrySet()) {
                put.setString(1, key.getKey());
                put.setBytes(2, key.getValue());
                put.executeUpdate();
            }
        }
    }
}
