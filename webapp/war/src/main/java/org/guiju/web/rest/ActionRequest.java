package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.value.Ids;

/** What a program wants done: {@code {"fields": {…}, "subject": "id of a record", "reason": "…"}}. */
record ActionRequest(Map<String, Object> fields, Optional<UUID> subject, Optional<String> reason) {

    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_DIGITS = 100;
    private static final int MOST_NESTED = 3;
    private static final Set<String> MEMBERS = Set.of("fields", "subject", "reason");
    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    static ActionRequest read(InputStream body) throws IOException {
        JsonObject json = object(body);
        allowOnly(json, MEMBERS, "fields, subject, reason");
        return new ActionRequest(fields(json), text(json, "subject").map(ActionRequest::id), text(json, "reason"));
    }

    static JsonObject object(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(413, "too-large", MOST_BYTES / 1024);
        }
        return object(bytes);
    }

    static void allowOnly(JsonObject json, Set<String> members, String said) {
        json.keySet().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(400, "unknown-member", name, said);
                });
    }

    /** The parser has no exception of its own for what is nested too deep. */
    private static JsonObject object(byte[] bytes) {
        try {
            String text = text(bytes);
            refuseMoreThanOne(text);
            try (JsonReader reader = STRICT.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (CharacterCodingException | RuntimeException unreadable) {
            throw new ProblemException(400, "malformed");
        }
    }

    /** The reader refuses repeated keys but stops behind the first object; the parser refuses what comes after. */
    private static void refuseMoreThanOne(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static Map<String, Object> fields(JsonObject json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (json.getOrDefault("fields", JsonValue.EMPTY_JSON_OBJECT)) {
            case JsonObject given ->
                given.forEach((name, value) -> {
                    if (value.getValueType() != ValueType.NULL) {
                        fields.put(name, value(name, value));
                    }
                });
            default -> throw new ProblemException(400, "wrong-member", "fields");
        }
        return fields;
    }

    private static Object value(String field, JsonValue value) {
        return value(field, value, MOST_NESTED);
    }

    /** Deep enough for a table whose cells hold several values. */
    private static Object value(String field, JsonValue value, int levels) {
        return switch (value) {
            case JsonString text -> text("fields." + field, text);
            case JsonNumber number -> number(field, number);
            case JsonArray items
            when levels > 0 ->
                items.stream().map(item -> present(field, item, levels - 1)).toList();
            case JsonObject row when levels > 0 -> row(field, row, levels - 1);
            default -> flag(field, value);
        };
    }

    private static Object present(String field, JsonValue item, int levels) {
        if (item.getValueType() == ValueType.NULL) {
            throw new ProblemException(400, "wrong-member", "fields." + field);
        }
        return value(field, item, levels);
    }

    private static Map<String, Object> row(String field, JsonObject json, int levels) {
        Map<String, Object> row = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value.getValueType() != ValueType.NULL) {
                row.put(name, value(field + "." + name, value, levels));
            }
        });
        return row;
    }

    private static Object flag(String field, JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new ProblemException(400, "wrong-member", "fields." + field);
        };
    }

    /** A number that is short to write but endless to work with, such as 1e999999999, is none we know. */
    private static BigDecimal number(String field, JsonNumber number) {
        BigDecimal exact = number.bigDecimalValue();
        if (exact.precision() > MOST_DIGITS || Math.abs((long) exact.scale()) > MOST_DIGITS) {
            throw new ProblemException(400, "wrong-member", "fields." + field);
        }
        return exact;
    }

    static Optional<String> text(JsonObject json, String name) {
        return switch (json.getOrDefault(name, JsonValue.NULL)) {
            case JsonString text -> Optional.of(text(name, text)).filter(given -> !given.isBlank());
            case JsonValue none when none.getValueType() == ValueType.NULL -> Optional.empty();
            default -> throw new ProblemException(400, "wrong-member", name);
        };
    }

    /** The database cannot keep the character zero. */
    private static String text(String member, JsonString json) {
        if (json.getString().indexOf('\0') >= 0) {
            throw new ProblemException(400, "wrong-member", member);
        }
        return json.getString();
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(() -> new ProblemException(400, "wrong-member", "subject"));
    }
}
