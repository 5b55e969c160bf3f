package org.guiju.config.eval;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is asked: the value of an expression, or of a decision in a DMN file. */
sealed interface Question {

    JsonObject context();

    Map<String, Shape> types();

    Shape result();

    record OfExpression(String text, JsonObject context, Map<String, Shape> types, Shape result) implements Question {}

    record OfDecision(String file, String decision, JsonObject context, Map<String, Shape> types, Shape result)
            implements Question {}

    static Question read(JsonObject request) {
        var context = object(request, "context");
        var types = types(object(request, "types"));
        var result = request.getOrDefault("result_type", JsonValue.NULL);
        var wanted = result == JsonValue.NULL ? Shape.ANY : ShapeReader.read(result, "the result");
        return switch (text(request, "mode")) {
            case "expr" -> new OfExpression(text(request, "expr"), context, types, wanted);
            case "model" -> new OfDecision(text(request, "model"), text(request, "decision"), context, types, wanted);
            case String mode -> throw new Refusal("The mode \"" + mode + "\" is unknown; there are expr and model.");
        };
    }

    private static Map<String, Shape> types(JsonObject json) {
        var types = new LinkedHashMap<String, Shape>();
        json.forEach((name, type) -> types.put(name, ShapeReader.read(type, name)));
        return types;
    }

    private static JsonObject object(JsonObject request, String key) {
        return switch (request.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT)) {
            case JsonObject object -> object;
            case JsonValue missing when missing == JsonValue.NULL -> JsonValue.EMPTY_JSON_OBJECT;
            default -> throw new Refusal(key + " must be an object.");
        };
    }

    private static String text(JsonObject request, String key) {
        if (request.get(key) instanceof JsonString text) {
            return text.getString();
        }
        throw new Refusal("The question needs a text \"" + key + "\".");
    }

    /** The names with values or types, each with what can be said of it. */
    default Facts facts() {
        Set<String> names = new LinkedHashSet<>(context().keySet());
        names.addAll(types().keySet());
        var facts = Facts.NONE;
        for (var name : names) {
            facts = fact(facts, name);
        }
        return facts;
    }

    private Facts fact(Facts facts, String name) {
        try {
            var shape = types().getOrDefault(name, Shape.ANY);
            return facts.with(name, ValueReader.read(context().getOrDefault(name, JsonValue.NULL), shape, name));
        } catch (Unknown unread) {
            return facts.without(name, unread);
        }
    }
}
