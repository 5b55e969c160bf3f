package org.guiju.config.eval;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;

/** Reads the values of a question, by their shape or, where none is given, by themselves. */
final class ValueReader {

    private static final Map<String, String> TAGS = Map.of(
            "@number", "number",
            "@date", "date",
            "@time", "time",
            "@datetime", "date and time",
            "@duration", "days and time duration",
            "@ymduration", "years and months duration");

    private ValueReader() {}

    static Typed read(JsonValue json, Shape shape, String path) {
        if (json == JsonValue.NULL) {
            return new Typed(Types.of(shape, path), Optional.empty());
        }
        var typed = present(json, shape.form(), path);
        Tests.require(typed, shape.tests(), path);
        return shape.optional() ? new Typed(Type.optional(typed.type()), typed.value()) : typed;
    }

    private static Typed present(JsonValue json, Shape.Form form, String path) {
        return switch (form) {
            case Shape.Any any -> inferred(json, path);
            case Shape.Base(String base) -> scalar(scalar(json, base, path), form, path);
            case Shape.ListOf(Shape item) -> list(json, item, path);
            case Shape.Context(var fields) -> context(json, fields, path);
            case Shape.RangeOf range -> throw new Unknown(path + " is a range, which facts cannot be.");
        };
    }

    /** A number has as many digits after the point as it shows, so that whole numbers count as such. */
    private static Typed scalar(Object value, Shape.Form form, String path) {
        return switch (value) {
            case Instant instant -> new Typed(Type.instant(), value);
            case BigDecimal number ->
                new Typed(Type.number(Math.max(0, number.stripTrailingZeros().scale())), value);
            default -> new Typed(Types.of(Shape.of(form), path), value);
        };
    }

    private static Object scalar(JsonValue json, String base, String path) {
        return switch (json.getValueType()) {
            case TRUE, FALSE -> {
                expect(base, "boolean", path, json);
                yield json.getValueType() == JsonValue.ValueType.TRUE;
            }
            case NUMBER -> {
                expect(base, "number", path, json);
                yield number((JsonNumber) json, path);
            }
            case STRING -> {
                var text = ((JsonString) json).getString();
                yield base.equals("string") ? text : Scalars.read(base, text, path);
            }
            case OBJECT -> {
                var tag = tag(json.asJsonObject()).orElseThrow(() -> mismatch(base, json, path));
                expect(base, TAGS.get(tag), path, json);
                yield Scalars.read(base, text(json.asJsonObject(), tag, path), path);
            }
            default -> throw mismatch(base, json, path);
        };
    }

    private static Object number(JsonNumber json, String path) {
        return Scalars.number(json.toString(), path);
    }

    private static void expect(String base, String given, String path, JsonValue json) {
        if (!base.equals(given)) {
            throw mismatch(base, json, path);
        }
    }

    private static Refusal mismatch(String base, JsonValue json, String path) {
        var text = json.toString();
        return new Refusal(path + " must be a " + base + ", but is "
                + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + ".");
    }

    private static Optional<String> tag(JsonObject object) {
        return object.keySet().stream().findFirst().filter(key -> object.size() == 1 && TAGS.containsKey(key));
    }

    private static String text(JsonObject object, String tag, String path) {
        return switch (object.get(tag)) {
            case JsonString text -> text.getString();
            case JsonNumber number when tag.equals("@number") -> number.toString();
            default -> throw new Refusal(path + ": " + tag + " must be text.");
        };
    }

    private static Typed inferred(JsonValue json, String path) {
        return switch (json.getValueType()) {
            case TRUE, FALSE -> present(json, new Shape.Base("boolean"), path);
            case NUMBER -> present(json, new Shape.Base("number"), path);
            case STRING -> present(json, new Shape.Base("string"), path);
            case ARRAY -> list(json, Shape.ANY, path);
            case OBJECT -> {
                var tag = tag(json.asJsonObject());
                yield tag.isPresent()
                        ? present(json, new Shape.Base(TAGS.get(tag.get())), path)
                        : context(json, Map.of(), path);
            }
            case NULL -> throw new Unknown("The type of " + path + " is not known: it is null, give a type for it.");
        };
    }

    private static Typed list(JsonValue json, Shape item, String path) {
        if (!(json instanceof JsonArray array)) {
            throw mismatch("list", json, path);
        }
        Optional<Type> type = Optional.empty();
        boolean gaps = false;
        var items = new ArrayList<Object>();
        for (var one : array) {
            if (one == JsonValue.NULL) {
                gaps = true;
                items.add(Optional.empty());
                continue;
            }
            var typed = read(one, item, path + "[" + (items.size() + 1) + "]");
            items.add(typed.value());
            type = type.map(before -> Types.join(before, typed.type(), path)).or(() -> Optional.of(typed.type()));
        }
        var of = type.orElseGet(() -> unseen(item, path));
        boolean optional = item.optional() || gaps && item.form() instanceof Shape.Any;
        return new Typed(Type.listOf(optional ? Type.optional(of) : of, Math.max(1, items.size())), List.copyOf(items));
    }

    /** The type of items that are not there: nothing, unless it was told. */
    private static Type unseen(Shape item, String path) {
        return item.form() instanceof Shape.Any ? new Type.Nothing() : Types.of(item, path + "[]");
    }

    /** Fields that the shape does not name are there too, with the types of their values. */
    private static Typed context(JsonValue json, Map<String, Shape> fields, String path) {
        if (!(json instanceof JsonObject object) || tag(object).isPresent()) {
            throw mismatch("context", json, path);
        }
        var types = new LinkedHashMap<String, Type>();
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((name, shape) -> {
            var typed = read(object.getOrDefault(name, JsonValue.NULL), shape, path + "." + name);
            types.put(name, typed.type());
            values.put(name, typed.value());
        });
        object.forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                further(name, value, path, types, values);
            }
        });
        return new Typed(Type.struct(types), values);
    }

    private static void further(
            String name, JsonValue json, String path, Map<String, Type> types, Map<String, Object> values) {
        try {
            var typed = inferred(json, path + "." + name);
            types.put(name, typed.type());
            values.put(name, typed.value());
        } catch (Unknown unread) {
            // An expression that reads this field is refused, because the field has no type.
            values.remove(name);
        }
    }
}
