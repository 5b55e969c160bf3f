package org.guiju.config.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.rulebook.expression.Type;

/** The static types behind shapes, and what two types have in common. */
final class Types {

    private Types() {}

    /** The type of any value of a shape; a list is as long as its values need, so here it is short. */
    static Type of(Shape shape, String path) {
        var type = plain(shape.form(), path);
        return shape.optional() ? Type.optional(type) : type;
    }

    private static Type plain(Shape.Form form, String path) {
        return switch (form) {
            case Shape.Base(String name) -> base(name);
            case Shape.ListOf(Shape item) -> Type.listOf(of(item, path + "[]"), 1);
            case Shape.RangeOf(Shape point) -> throw new Unknown(path + " is a range, which facts cannot be.");
            case Shape.Context(var fields) -> struct(fields, path);
            case Shape.Any any -> throw new Unknown("The type of " + path + " is not known: give it in types.");
        };
    }

    private static Type base(String name) {
        return switch (name) {
            case "number" -> Type.number();
            case "string" -> Type.text();
            case "boolean" -> Type.bool();
            case "date" -> Type.date();
            case "time" -> new Type.Time();
            case "date and time" -> new Type.DateTime();
            case "days and time duration" -> Type.duration();
            case "years and months duration" -> Type.period();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Type struct(Map<String, Shape> fields, String path) {
        var types = new LinkedHashMap<String, Type>();
        fields.forEach((name, shape) -> types.put(name, of(shape, path + "." + name)));
        return Type.struct(types);
    }

    static Type join(Type one, Type other, String path) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Type.Nothing || other instanceof Type.Nothing) {
            return one instanceof Type.Nothing ? other : one;
        }
        if (one instanceof Type.Optional || other instanceof Type.Optional) {
            return Type.optional(join(present(one), present(other), path));
        }
        if (one instanceof Type.ListOf(Type item, int max) && other instanceof Type.ListOf(Type second, int most)) {
            return Type.listOf(join(item, second, path + "[]"), Math.max(max, most));
        }
        if (one instanceof Type.Struct(var fields) && other instanceof Type.Struct(var others)) {
            return struct(fields, others, path);
        }
        if (one instanceof Type.Number(int scale) && other instanceof Type.Number(int more)) {
            return scale == Type.UNBOUNDED || more == Type.UNBOUNDED
                    ? Type.number()
                    : Type.number(Math.max(scale, more));
        }
        throw new Unknown("The items of " + path + " are of different types.");
    }

    /** A field that only one of the two has may be absent. */
    private static Type struct(Map<String, Type> fields, Map<String, Type> others, String path) {
        var joined = new LinkedHashMap<String, Type>();
        fields.forEach((name, type) -> joined.put(
                name,
                others.containsKey(name) ? join(type, others.get(name), path + "." + name) : Type.optional(type)));
        others.forEach((name, type) -> joined.putIfAbsent(name, Type.optional(type)));
        return Type.struct(joined);
    }

    static boolean holdsInstant(Type type) {
        return switch (type) {
            case Type.Instant instant -> true;
            case Type.Optional(Type of) -> holdsInstant(of);
            case Type.ListOf(Type item, int max) -> holdsInstant(item);
            case Type.Struct(var fields) -> fields.values().stream().anyMatch(Types::holdsInstant);
            default -> false;
        };
    }

    static Type present(Type type) {
        return type instanceof Type.Optional(Type of) ? of : type;
    }
}
