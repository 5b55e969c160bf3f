package org.guiju.config.eval;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the types of a question. */
final class ShapeReader {

    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("number", "number"),
            Map.entry("string", "string"),
            Map.entry("boolean", "boolean"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("date and time", "date and time"),
            Map.entry("dateTime", "date and time"),
            Map.entry("days and time duration", "days and time duration"),
            Map.entry("dayTimeDuration", "days and time duration"),
            Map.entry("years and months duration", "years and months duration"),
            Map.entry("yearMonthDuration", "years and months duration"));

    private static final Set<String> KEYS =
            Set.of("base", "list", "range", "context", "optional", "allowed", "constraint");

    private ShapeReader() {}

    static Shape read(JsonValue json, String path) {
        if (json instanceof JsonString base) {
            return Shape.of(base(base.getString(), path));
        }
        if (!(json instanceof JsonObject object)) {
            throw new Refusal("The type of " + path + " must be an object such as {\"base\": \"number\"}.");
        }
        object.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new Refusal("The type of " + path + " has an unknown key \"" + key + "\".");
        });
        return new Shape(form(object, path), isOptional(object, path), tests(object, path));
    }

    /** A type by its name in DMN, or {@link Shape#ANY}. */
    static Shape.Form base(String name, String path) {
        if (name.equals("Any") || name.equals("context")) {
            return new Shape.Any();
        }
        if (!BASES.containsKey(name)) {
            throw new Refusal("The type of " + path + " is unknown: \"" + name + "\".");
        }
        return new Shape.Base(BASES.get(name));
    }

    static boolean isBase(String name) {
        return BASES.containsKey(name) || name.equals("Any") || name.equals("context");
    }

    private static Shape.Form form(JsonObject object, String path) {
        var kinds = List.of("base", "list", "range", "context").stream()
                .filter(object::containsKey)
                .toList();
        if (kinds.size() != 1) {
            throw new Refusal("The type of " + path + " needs exactly one of base, list, range and context.");
        }
        return switch (kinds.getFirst()) {
            case "base" -> base(text(object, "base", path), path);
            case "list" -> new Shape.ListOf(read(object.get("list"), path + "[]"));
            case "range" -> new Shape.RangeOf(read(object.get("range"), path));
            default -> new Shape.Context(fields(object.get("context"), path));
        };
    }

    private static Map<String, Shape> fields(JsonValue json, String path) {
        if (!(json instanceof JsonObject object)) {
            throw new Refusal("The context type of " + path + " must be an object of its fields.");
        }
        var fields = new LinkedHashMap<String, Shape>();
        object.forEach((name, type) -> fields.put(name, read(type, path + "." + name)));
        return fields;
    }

    private static boolean isOptional(JsonObject object, String path) {
        return switch (object.getOrDefault("optional", JsonValue.FALSE).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new Refusal("optional of " + path + " must be true or false.");
        };
    }

    private static List<String> tests(JsonObject object, String path) {
        var tests = new ArrayList<String>();
        for (var key : List.of("allowed", "constraint")) {
            if (object.containsKey(key) && object.get(key) != JsonValue.NULL) {
                tests.add(text(object, key, path));
            }
        }
        return tests;
    }

    private static String text(JsonObject object, String key, String path) {
        if (object.get(key) instanceof JsonString text) {
            return text.getString();
        }
        throw new Refusal(key + " in the type of " + path + " must be text.");
    }
}
