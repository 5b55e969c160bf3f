package org.guiju.launcher.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the catalogue for tables and functions through which one company could see another. */
public final class CatalogueGate {

    private static final String QUERY = query();

    private CatalogueGate() {}

    /** What breaks the rules in a schema, one sentence each; empty when it is lawful. */
    public static List<String> breaches(Connection connection, String schema) throws SQLException {
        List<String> breaches = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, schema);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    breaches.add(found.getString("object") + ": " + found.getString("breach"));
                }
            }
        }
        return breaches;
    }

    private static String query() {
        try (InputStream text = CatalogueGate.class.getResourceAsStream("catalogue-gate.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
