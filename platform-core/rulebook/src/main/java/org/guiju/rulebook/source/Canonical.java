package org.guiju.rulebook.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One spelling for everything that means the same: JSON with sorted keys, no blanks and all values as texts. Comments,
 * quotes, indents and the order of keys of a YAML file leave no trace in it.
 */
public final class Canonical {

    private Canonical() {}

    public static String text(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> quote(scalar.text().strip());
            case Node.Sequence list ->
                list.items().stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .sorted(Comparator.comparing(entry -> entry.key().text()))
                        .map(entry -> quote(entry.key().text()) + ":" + text(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    /** The same for maps, lists, texts, whole numbers and booleans. */
    public static String text(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, item) -> sorted.put(key.toString(), item));
                yield sorted.entrySet().stream()
                        .map(entry -> quote(entry.getKey()) + ":" + text(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            case List<?> list -> list.stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
            default -> quote(value.toString());
        };
    }

    /** SHA-256 in lower case hexadecimal digits. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The same with keys in the order in which they were written: a file that reads as it is. */
    public static String ordered(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> quote(scalar.text());
            case Node.Sequence list ->
                list.items().stream().map(Canonical::ordered).collect(Collectors.joining(",\n", "[", "]"));
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> quote(entry.key().text()) + ": " + ordered(entry.value()))
                        .collect(Collectors.joining(",\n", "{", "}"));
        };
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
