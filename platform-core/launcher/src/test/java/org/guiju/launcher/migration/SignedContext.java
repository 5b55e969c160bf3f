package org.guiju.launcher.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of the tenant context, and ways to get it wrong. */
record SignedContext(String kid, UUID tenant, long pid, long expiry, byte[] key) {

    static SignedContext of(Path keyFile, UUID tenant, Connection connection) throws IOException, SQLException {
        String[] line = Files.readAllLines(keyFile).getFirst().split(":");
        long soon = Instant.now().plusSeconds(900).getEpochSecond();
        return new SignedContext(
                line[0], tenant, pid(connection), soon, Base64.getDecoder().decode(line[1]));
    }

    SignedContext tenant(UUID other) {
        return new SignedContext(kid, other, pid, expiry, key);
    }

    SignedContext pid(long other) {
        return new SignedContext(kid, tenant, other, expiry, key);
    }

    SignedContext expiry(long other) {
        return new SignedContext(kid, tenant, pid, other, key);
    }

    SignedContext kid(String other) {
        return new SignedContext(other, tenant, pid, expiry, key);
    }

    SignedContext key(byte[] other) {
        return new SignedContext(kid, tenant, pid, expiry, other);
    }

    String message() {
        return kid + "|" + tenant + "|" + pid + "|" + expiry;
    }

    String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    String text() {
        return message() + "|" + signature();
    }

    void bind(Connection connection) throws SQLException {
        set(connection, text());
    }

    static void set(Connection connection, String context) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('guiju.context', ?, false)")) {
            statement.setString(1, context);
            statement.execute();
        }
    }

    static long pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
