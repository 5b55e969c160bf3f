package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How types relate: what may stand for what, what compares with what, what two have in common. */
final class Kinship {

    private Kinship() {}

    static boolean isNumeric(Type type) {
        return type instanceof Type.Number || type instanceof Type.Percent;
    }

    static boolean isMonetary(Type type) {
        return type instanceof Type.Money || type instanceof Type.Amount;
    }

    static boolean isOrdered(Type type) {
        return switch (type) {
            case Type.Date date -> true;
            case Type.Time time -> true;
            case Type.DateTime dateTime -> true;
            case Type.Text text -> true;
            case Type.Instant instant -> true;
            case Type.Duration duration -> true;
            case Type.Period period -> true;
            default -> isNumeric(type) || isMonetary(type);
        };
    }

    /** Digits after the point, or {@link Type#UNBOUNDED}. */
    static int scale(Type type) {
        return switch (type) {
            case Type.Number(int scale) -> scale;
            case Type.Amount(int scale) -> scale;
            case Type.Money money -> 2;
            default -> Type.UNBOUNDED;
        };
    }

    static int larger(int scale, int other) {
        return scale == Type.UNBOUNDED || other == Type.UNBOUNDED ? Type.UNBOUNDED : Math.max(scale, other);
    }

    /** Whether a value of type {@code actual} may stand where {@code wanted} is wanted. */
    static boolean fits(Type actual, Type wanted) {
        if (actual instanceof Type.Nothing) {
            return true;
        }
        return switch (wanted) {
            case Type.Optional(Type of) -> fits(actual instanceof Type.Optional(Type inner) ? inner : actual, of);
            case Type.Number(int scale) -> isNumeric(actual) && scaleFits(scale(actual), scale);
            case Type.Percent percent -> isNumeric(actual);
            case Type.Amount(int scale) -> actual instanceof Type.Amount(int given) && scaleFits(given, scale);
            case Type.Text text -> actual instanceof Type.Text || actual instanceof Type.Enumeration;
            case Type.Enumeration(var codes) ->
                actual instanceof Type.Enumeration(var given) && codes.containsAll(given);
            case Type.ListOf(Type item, int max) ->
                actual instanceof Type.ListOf(Type given, int most) && fits(given, item) && most <= max;
            case Type.Struct(var fields) -> actual instanceof Type.Struct(var given) && structFits(given, fields);
            case Type.Range(Type of) -> actual instanceof Type.Range(Type given) && fits(given, of);
            default -> actual.equals(wanted);
        };
    }

    private static boolean scaleFits(int actual, int wanted) {
        return wanted == Type.UNBOUNDED || actual != Type.UNBOUNDED && actual <= wanted;
    }

    private static boolean structFits(Map<String, Type> actual, Map<String, Type> wanted) {
        return wanted.entrySet().stream()
                .allMatch(field ->
                        actual.containsKey(field.getKey()) && fits(actual.get(field.getKey()), field.getValue()));
    }

    /** Whether {@code =} makes sense between them. */
    static boolean comparable(Type a, Type b) {
        if (a instanceof Type.Nothing || b instanceof Type.Nothing) {
            return true;
        }
        if (a instanceof Type.Enumeration(var codes) && b instanceof Type.Enumeration(var others)) {
            return codes.stream().anyMatch(others::contains);
        }
        if (a instanceof Type.ListOf(Type item, int max) && b instanceof Type.ListOf(Type other, int most)) {
            return comparable(present(item), present(other));
        }
        if (a instanceof Type.Range(Type of) && b instanceof Type.Range(Type other)) {
            return comparable(of, other);
        }
        if (a instanceof Type.Struct(var fields) && b instanceof Type.Struct(var others)) {
            return fields.keySet().equals(others.keySet())
                    && fields.entrySet().stream()
                            .allMatch(field ->
                                    comparable(present(field.getValue()), present(others.get(field.getKey()))));
        }
        boolean whole = a instanceof Type.Bool || isOrdered(a);
        return isNumeric(a) && isNumeric(b) || isMonetary(a) && isMonetary(b) || whole && a.equals(b);
    }

    /** The narrowest type that values of both types have. */
    static Optional<Type> join(Type a, Type b) {
        if (a.equals(b) || b instanceof Type.Nothing) {
            return Optional.of(a);
        }
        if (a instanceof Type.Nothing) {
            return Optional.of(b);
        }
        if (a instanceof Type.Optional || b instanceof Type.Optional) {
            return join(present(a), present(b)).map(Type::optional);
        }
        if (isNumeric(a) && isNumeric(b)) {
            return Optional.of(Type.number(larger(scale(a), scale(b))));
        }
        if (isMonetary(a) && isMonetary(b)) {
            return Optional.of(new Type.Amount(larger(scale(a), scale(b))));
        }
        if (a instanceof Type.Enumeration(var codes) && b instanceof Type.Enumeration(var others)) {
            return Optional.of(Type.enumeration(union(codes, others)));
        }
        if (a instanceof Type.ListOf(Type item, int max) && b instanceof Type.ListOf(Type other, int most)) {
            return joinInside(item, other).map(joined -> Type.listOf(joined, Math.max(max, most)));
        }
        if (a instanceof Type.Range(Type of) && b instanceof Type.Range(Type other)) {
            return joinInside(of, other).map(Type::range);
        }
        if (a instanceof Type.Struct(var fields) && b instanceof Type.Struct(var others)) {
            return joinFields(fields, others);
        }
        return isTextual(a) && isTextual(b) ? Optional.of(Type.text()) : Optional.empty();
    }

    /** Money inside a value cannot become an unrounded amount without touching the value. */
    static Optional<Type> joinInside(Type a, Type b) {
        return join(a, b)
                .filter(joined -> !(present(joined) instanceof Type.Amount)
                        || present(a) instanceof Type.Amount && present(b) instanceof Type.Amount);
    }

    private static Optional<Type> joinFields(Map<String, Type> fields, Map<String, Type> others) {
        if (!fields.keySet().equals(others.keySet())) {
            return Optional.empty();
        }
        Map<String, Type> joined = new LinkedHashMap<>();
        fields.forEach((name, type) -> joinInside(type, others.get(name)).ifPresent(both -> joined.put(name, both)));
        return joined.size() == fields.size() ? Optional.of(Type.struct(joined)) : Optional.empty();
    }

    private static boolean isTextual(Type type) {
        return type instanceof Type.Text || type instanceof Type.Enumeration;
    }

    static Type present(Type type) {
        return type instanceof Type.Optional(Type of) ? of : type;
    }

    private static List<String> union(List<String> codes, List<String> others) {
        LinkedHashSet<String> all = new LinkedHashSet<>(codes);
        all.addAll(others);
        return new ArrayList<>(all);
    }
}
