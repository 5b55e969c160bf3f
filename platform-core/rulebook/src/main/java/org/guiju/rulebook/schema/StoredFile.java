package org.guiju.rulebook.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Type;

/**
 * What is known of a file that somebody has uploaded. A field holds this and never the content, so that a decision can be
 * explained without it and a changed file shows.
 *
 * @param type media type, e.g. {@code image/png}
 * @param size in bytes
 * @param sha256 of the content, in lower-case hex
 */
public record StoredFile(UUID id, String name, String type, long size, String sha256) {

    /** The value of a {@code file} field. */
    public Map<String, Object> value() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", id.toString());
        value.put("name", name);
        value.put("type", type);
        value.put("size", java.math.BigDecimal.valueOf(size));
        value.put("sha256", sha256);
        return value;
    }

    /** Files in the values of fields, also those in signatures and in the rows of a table. */
    public static List<StoredFile> in(Collection<Field> fields, Map<?, ?> values) {
        return fields.stream()
                .flatMap(field -> in(field, values.get(field.name())))
                .toList();
    }

    private static Stream<StoredFile> in(Field field, Object value) {
        return switch (value) {
            case Collection<?> items -> items.stream().flatMap(item -> in(field, item));
            case Map<?, ?> parts ->
                switch (field.kind()) {
                    case FILE, FILES -> Stream.of(read(parts));
                    case SIGNATURE -> Stream.of(read((Map<?, ?>) parts.get("image")));
                    case ROWS -> in(field.columns(), parts).stream();
                    default -> Stream.empty();
                };
            case null, default -> Stream.empty();
        };
    }

    private static StoredFile read(Map<?, ?> value) {
        return new StoredFile(
                UUID.fromString(value.get("id").toString()),
                value.get("name").toString(),
                value.get("type").toString(),
                ((Number) value.get("size")).longValue(),
                value.get("sha256").toString());
    }

    static Type struct() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("id", Type.text());
        fields.put("name", Type.text());
        fields.put("type", Type.text());
        fields.put("size", Type.integer());
        fields.put("sha256", Type.text());
        return Type.struct(fields);
    }

    /** A drawn signature: its picture, who signed, and when the desk received it. */
    static Type signature() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("image", struct());
        fields.put("by", Type.text());
        fields.put("at", Type.instant());
        return Type.struct(fields);
    }
}
