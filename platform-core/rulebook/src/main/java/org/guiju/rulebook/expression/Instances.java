package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.MAY_BE_ABSENT;

import java.util.Map;
import java.util.Optional;

/** Answers {@code x instance of number} when it is checked: types are known, only absence has to be asked. */
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
        if (is.isEmpty()) {
            return checker.broken(instance.start(), MAY_BE_ABSENT, value.text());
        }
        Form form = is.get() && value.isOptional()
                ? new Form.Presence(value, !asksNull)
                : new Form.Constant(is.get() && !asksNull);
        return checker.node(form, Type.bool(), instance);
    }

    /** Empty where it depends on whether a part is absent. */
    private static Optional<Boolean> is(Type type, TypeNames.Named named) {
        if (type instanceof Type.Optional) {
            return named.name().equals(TypeNames.ANY) ? Optional.of(true) : Optional.empty();
        }
        return switch (type) {
            case Type.ListOf(Type item, int max) when named.name().equals("list") -> inside(item, named);
            case Type.Range(Type of) when named.name().equals("range") -> inside(of, named);
            case Type.Struct(var fields) when named.name().equals("context") -> fields(fields, named.fields());
            default ->
                Optional.of(named.name().equals(TypeNames.ANY) || named.name().equals(name(type)));
        };
    }

    private static Optional<Boolean> inside(Type type, TypeNames.Named named) {
        return named.of().isEmpty() || type instanceof Type.Nothing
                ? Optional.of(true)
                : is(type, named.of().getFirst());
    }

    private static Optional<Boolean> fields(Map<String, Type> fields, Map<String, TypeNames.Named> wanted) {
        boolean sure = true;
        for (var field : wanted.entrySet()) {
            Type type = fields.get(field.getKey());
            Optional<Boolean> is = type == null ? Optional.of(false) : is(type, field.getValue());
            if (is.equals(Optional.of(false))) {
                return is;
            }
            sure &= is.isPresent();
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
