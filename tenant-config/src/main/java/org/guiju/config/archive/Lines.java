package org.guiju.config.archive;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON and hashes of what lies in an archive. */
final class Lines {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Lines() {}

    static Map<String, Object> object(String line) {
        try (var reader = JSON.createReader(new StringReader(line))) {
            return map(reader.readObject());
        }
    }

    private static Map<String, Object> map(JsonObject json) {
        Map<String, Object> map = new LinkedHashMap<>();
        json.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static Object value(JsonValue value) {
        return switch (value) {
            case JsonObject object -> map(object);
            case JsonArray array -> array.stream().map(Lines::value).toList();
            case JsonString text -> text.getString();
            case JsonNumber number -> number.bigDecimalValue();
            default -> value.toString();
        };
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
