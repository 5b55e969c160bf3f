package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.MAY_BE_ABSENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers {@code x instance of number}, as a rule when it is checked: types are known, seldom has a value to be asked. */
final class Instances {

    private final Checker checker;

    Instances(Checker checker) {
        this.checker = checker;
    }

    Node check(Syntax.Instance instance) {
        Node value = checker.check(instance.value());
        if (value.isBroken()) {
            return value;
        }
        boolean asksNull = instance.type().name().equals(TypeNames.NULL);
        Optional<Boolean> is = asksNull ? Optional.of(true) : is(Kinship.present(value.type()), instance.type());
        if (is.isEmpty() && mayLackItems(value.type())) {
            return checker.broken(instance.start(), MAY_BE_ABSENT, value.text());
        }
        if (is.isEmpty()) {
            return checker.node(new Form.Instance(value, instance.type()), Type.bool(), instance);
        }
        Form form = is.get() && value.isOptional()
                ? new Form.Presence(value, !asksNull)
                : new Form.Constant(is.get() && !asksNull);
        return checker.node(form, Type.bool(), instance);
    }

    /** Engines differ on what an absent item is. */
    private static boolean mayLackItems(Type type) {
        return switch (type) {
            case Type.ListOf(Type item, int max) -> item instanceof Type.Optional || mayLackItems(item);
            case Type.Struct(var fields) -> fields.values().stream().anyMatch(Instances::mayLackItems);
            case Type.Optional(Type of) -> mayLackItems(of);
            default -> false;
        };
    }

    /** Empty where it depends on the value: on what is absent inside, and because an empty list is one of anything. */
    private static Optional<Boolean> is(Type type, TypeNames.Named named) {
        if (named.name().equals(TypeNames.ANY)) {
            return Optional.of(true);
        }
        return switch (type) {
            case Type.Optional absent -> Optional.empty();
            case Type.ListOf(Type item, int max)
            when named.name().equals("list") -> inside(item, named).filter(is -> is);
            case Type.Range(Type of) when named.name().equals("range") -> inside(of, named);
            case Type.Struct(var fields) when named.name().equals("context") -> fields(fields, named.fields());
            default -> Optional.of(named.name().equals(name(type)));
        };
    }

    private static Optional<Boolean> inside(Type type, TypeNames.Named named) {
        return named.of().isEmpty() || type instanceof Type.Nothing
                ? Optional.of(true)
                : is(type, named.of().getFirst());
    }

    /** Whether a value is of a named type; an absent one is only of {@code Null}. */
    static boolean holds(Object value, Type declared, TypeNames.Named named) {
        return isAbsent(value) ? named.name().equals(TypeNames.NULL) : present(value, Kinship.present(declared), named);
    }

    private static boolean isAbsent(Object value) {
        return value == null || value instanceof Optional<?> absent && absent.isEmpty();
    }

    private static boolean present(Object value, Type type, TypeNames.Named named) {
        return switch (type) {
            case Type.ListOf(Type item, int max)
            when named.name().equals("list") ->
                named.of().isEmpty()
                        || ((List<?>) value)
                                .stream()
                                        .allMatch(one ->
                                                holds(one, item, named.of().getFirst()));
            case Type.Struct(var fields)
            when named.name().equals("context") ->
                named.fields().entrySet().stream()
                        .allMatch(field -> fields.containsKey(field.getKey())
                                && fits(
                                        ((Map<?, ?>) value).get(field.getKey()),
                                        fields.get(field.getKey()),
                                        field.getValue()));
            default -> is(type, named).orElse(false);
        };
    }

    /** What is absent inside is in nobody's way. */
    private static boolean fits(Object value, Type declared, TypeNames.Named named) {
        return isAbsent(value) || present(value, Kinship.present(declared), named);
    }

    private static Optional<Boolean> fields(Map<String, Type> fields, Map<String, TypeNames.Named> wanted) {
        boolean sure = true;
        for (var field : wanted.entrySet()) {
            Type type = fields.get(field.getKey());
            Optional<Boolean> is = type == null ? Optional.of(false) : is(Kinship.present(type), field.getValue());
            boolean wrong = is.equals(Optional.of(false));
            if (wrong && !(type instanceof Type.Optional)) {
                return is;
            }
            sure &= is.isPresent() && !wrong;
        }
        return sure ? Optional.of(true) : Optional.empty();
    }

    private static String name(Type type) {
        return switch (type) {
            case Type.Number number -> "number";
            case Type.Percent percent -> "number";
            case Type.Money money -> "money";
            case Type.Amount amount -> "money";
            case Type.Text text -> "string";
            case Type.Enumeration codes -> "string";
            case Type.Bool bool -> "boolean";
            case Type.Date date -> "date";
            case Type.Time time -> "time";
            case Type.DateTime dateTime -> "date and time";
            case Type.Instant instant -> "date and time";
            case Type.Duration duration -> "days and time duration";
            case Type.Period period -> "years and months duration";
            default -> "";
        };
    }
}
