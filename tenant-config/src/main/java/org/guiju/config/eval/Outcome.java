package org.guiju.config.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;

/** Brings a result to the type that is asked for, as DMN does: a list of one and its item stand for each other. */
final class Outcome {

    private Outcome() {}

    static Typed fitted(Typed result, Shape wanted, String path) {
        var type = Types.present(result.type());
        boolean there = !(result.value() instanceof Optional);
        boolean listWanted = wanted.form() instanceof Shape.ListOf;
        if (there && listWanted && !(type instanceof Type.ListOf)) {
            return exact(new Typed(Type.listOf(type, 1), List.of(result.value())), wanted, path);
        }
        boolean oneWanted = !listWanted && !(wanted.form() instanceof Shape.Any);
        if (there && oneWanted && type instanceof Type.ListOf(Type item, int max)) {
            refuseKind(Types.present(item), wanted.form(), path);
            return exact(new Typed(item, only((List<?>) result.value(), path)), wanted, path);
        }
        return exact(result, wanted, path);
    }

    private static Typed exact(Typed result, Shape wanted, String path) {
        var type = Types.present(result.type());
        refuseKind(type, wanted.form(), path);
        if (result.value() instanceof Optional<?>) {
            return absent(result, wanted, path);
        }
        var present =
                switch (type) {
                    case Type.ListOf(Type item, int max) -> items(item, (List<?>) result.value(), itemOf(wanted), path);
                    case Type.Struct(var fields) -> context(fields, (Map<?, ?>) result.value(), fieldsOf(wanted), path);
                    default -> new Typed(type, result.value());
                };
        Tests.require(present, wanted.tests(), path);
        return present;
    }

    private static Typed absent(Typed result, Shape wanted, String path) {
        boolean asked = wanted.optional() || wanted.form() instanceof Shape.Any;
        if (result.type() instanceof Type.Optional && asked) {
            return result;
        }
        throw new NoValue(path + " has no value.");
    }

    private static Shape itemOf(Shape list) {
        return list.form() instanceof Shape.ListOf(Shape item) ? item : Shape.ANY;
    }

    private static Map<String, Shape> fieldsOf(Shape context) {
        return context.form() instanceof Shape.Context(var fields) ? fields : Map.of();
    }

    private static Object only(List<?> items, String path) {
        if (items.size() != 1) {
            throw new NoValue(path + " is a list of " + items.size() + " items where one value is asked for.");
        }
        return items.getFirst();
    }

    private static Typed items(Type of, List<?> values, Shape item, String path) {
        refuseKind(Types.present(of), item.form(), path + "[]");
        var fitted = new ArrayList<Object>();
        for (var value : values) {
            var at = path + "[" + (fitted.size() + 1) + "]";
            fitted.add(exact(new Typed(of, value), item, at).value());
        }
        return new Typed(Type.listOf(of, Math.max(1, fitted.size())), List.copyOf(fitted));
    }

    private static Typed context(Map<String, Type> types, Map<?, ?> values, Map<String, Shape> shapes, String path) {
        shapes.keySet().stream()
                .filter(name -> !types.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(path + " has no field \"" + name + "\".");
                });
        var fitted = new LinkedHashMap<String, Object>();
        types.forEach((name, type) -> fitted.put(
                name,
                exact(field(type, values.get(name)), shapes.getOrDefault(name, Shape.ANY), path + "." + name)
                        .value()));
        return new Typed(Type.struct(types), fitted);
    }

    private static Typed field(Type type, Object value) {
        return new Typed(type, value == null ? Optional.empty() : value);
    }

    private static void refuseKind(Type type, Shape.Form wanted, String path) {
        boolean fits = type instanceof Type.Nothing
                || switch (wanted) {
                    case Shape.Any any -> true;
                    case Shape.ListOf list -> type instanceof Type.ListOf;
                    case Shape.Context context -> type instanceof Type.Struct;
                    case Shape.Base(String base) -> type instanceof Type.Nothing || isOf(type, base);
                    case Shape.RangeOf range -> false;
                };
        if (!fits) {
            throw new Refusal(
                    path + " is not of the type asked for: " + words(type) + " instead of " + words(wanted) + ".");
        }
    }

    private static boolean isOf(Type type, String base) {
        return words(type).equals(base);
    }

    private static String words(Shape.Form wanted) {
        return switch (wanted) {
            case Shape.Base(String base) -> base;
            case Shape.ListOf list -> "list";
            case Shape.RangeOf range -> "range";
            case Shape.Context context -> "context";
            case Shape.Any any -> "Any";
        };
    }

    /** The name of a type in DMN. */
    static String words(Type type) {
        return switch (type) {
            case Type.Number number -> "number";
            case Type.Money money -> "number";
            case Type.Amount amount -> "number";
            case Type.Percent percent -> "number";
            case Type.Text text -> "string";
            case Type.Enumeration codes -> "string";
            case Type.Bool bool -> "boolean";
            case Type.Date date -> "date";
            case Type.Time time -> "time";
            case Type.DateTime wall -> "date and time";
            case Type.Instant instant -> "date and time";
            case Type.Duration duration -> "days and time duration";
            case Type.Period period -> "years and months duration";
            case Type.ListOf list -> "list";
            case Type.Struct struct -> "context";
            case Type.Optional(Type of) -> words(of);
            default -> "another type";
        };
    }
}
