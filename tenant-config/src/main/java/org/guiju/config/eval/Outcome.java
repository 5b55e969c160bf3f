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
        var present = present(result, wanted, path);
        if (present.value() instanceof Optional) {
            return present;
        }
        Tests.require(present, wanted.tests(), path);
        return present;
    }

    private static Typed present(Typed result, Shape wanted, String path) {
        var type = Types.present(result.type());
        if (result.value() instanceof Optional<?>) {
            boolean legitimate =
                    result.type() instanceof Type.Optional && (wanted.optional() || wanted.form() instanceof Shape.Any);
            refuseKind(type, wanted.form(), path);
            if (!legitimate) {
                throw new NoValue(path + " has no value.");
            }
            return result;
        }
        return switch (wanted.form()) {
            case Shape.ListOf(Shape item)
            when type instanceof Type.ListOf(Type of, int max) -> items(of, (List<?>) result.value(), item, path);
            case Shape.ListOf(Shape item) -> items(type, List.of(result.value()), item, path);
            case Shape.Any any -> whole(new Typed(type, result.value()), path);
            case Shape.Context context
            when type instanceof Type.Struct(var fields) ->
                context(fields, (Map<?, ?>) result.value(), context.fields(), path);
            case Shape.Form one
            when type instanceof Type.ListOf(Type of, int max) ->
                fitted(new Typed(of, only((List<?>) result.value(), path)), wanted, path);
            case Shape.Form one -> {
                refuseKind(type, one, path);
                yield new Typed(type, result.value());
            }
        };
    }

    private static Object only(List<?> items, String path) {
        if (items.size() != 1) {
            throw new NoValue(path + " is a list of " + items.size() + " items where one value is asked for.");
        }
        return items.getFirst();
    }

    private static Typed items(Type of, List<?> values, Shape item, String path) {
        refuseUnlessListed(of, item, path);
        var fitted = new ArrayList<Object>();
        for (var value : values) {
            fitted.add(fitted(new Typed(of, value), item, path + "[" + (fitted.size() + 1) + "]")
                    .value());
        }
        return new Typed(Type.listOf(of, Math.max(1, fitted.size())), List.copyOf(fitted));
    }

    private static void refuseUnlessListed(Type of, Shape item, String path) {
        if (!(Types.present(of) instanceof Type.ListOf)) {
            refuseKind(Types.present(of), item.form(), path + "[]");
        }
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
                fitted(field(type, values.get(name)), shapes.getOrDefault(name, Shape.ANY), path + "." + name)
                        .value()));
        return new Typed(Type.struct(types), fitted);
    }

    private static Typed field(Type type, Object value) {
        return new Typed(type, value == null ? Optional.empty() : value);
    }

    /** What is asked for as it is must be complete. */
    private static Typed whole(Typed result, String path) {
        return switch (result.type()) {
            case Type.Struct(var fields) -> context(fields, (Map<?, ?>) result.value(), Map.of(), path);
            case Type.ListOf(Type of, int max) -> items(of, (List<?>) result.value(), Shape.ANY, path);
            default -> result;
        };
    }

    private static void refuseKind(Type type, Shape.Form wanted, String path) {
        boolean fits =
                switch (wanted) {
                    case Shape.Any any -> true;
                    case Shape.ListOf list -> true;
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
