package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.table.Sheet.Text;

/** Reads the values and formulas that a table's cells answer with. What is short for a value of the type may be written so. */
final class Literals {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LENGTH = Pattern.compile("-?P[0-9A-Z.]+");
    private static final Values NOTHING = Values.of(Map.of());

    private final Scope scope;
    private final Consumer<Problem> problems;

    Literals(Scope scope, Consumer<Problem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    List<Object> all(List<Text> texts, Type type) {
        return texts.stream()
                .map(text -> read(text, type))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A value that depends on nothing. */
    Optional<Object> read(Text text, Type type) {
        return expression(text, type, Scope.of(Map.of())).flatMap(Literals::constant);
    }

    /** @param allowed codes, where only they may be named */
    Optional<Answer> answer(Text text, Type type, List<Object> allowed) {
        boolean codes = type instanceof Type.Text && !allowed.isEmpty();
        var wanted =
                codes ? Type.enumeration(allowed.stream().map(Object::toString).toList()) : type;
        return expression(text, wanted, scope).map(expression -> constant(expression)
                .<Answer>map(value -> new Answer.Fixed(text.text(), value))
                .orElseGet(() -> new Answer.Computed(text.text(), expression)));
    }

    private Optional<Expression> expression(Text text, Type type, Scope names) {
        var checked = Expression.check(text.text(), text.at(), names, type);
        if (checked instanceof Checked.Rejected(List<Problem> wrong)) {
            var whole = Expression.check(written(text.text(), type), text.at(), names, type);
            if (whole instanceof Checked.Ok(Expression expression)) {
                return Optional.of(expression);
            }
            wrong.forEach(problems);
            return Optional.empty();
        }
        return Optional.of(((Checked.Ok) checked).expression());
    }

    /** The whole notation of what may be written short. */
    private static String written(String text, Type type) {
        return switch (type) {
            case Type.Money money -> "money(" + text + ")";
            case Type.Date date when DATE.matcher(text).matches() -> "date(\"" + text + "\")";
            case Type.Duration duration when LENGTH.matcher(text).matches() -> "duration(\"" + text + "\")";
            case Type.Period period when LENGTH.matcher(text).matches() -> "duration(\"" + text + "\")";
            default -> text;
        };
    }

    private static Optional<Object> constant(Expression expression) {
        if (!expression.inputs().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(plain(expression.evaluate(NOTHING).value()));
        } catch (UndeterminedException open) {
            return Optional.empty();
        }
    }

    /** Equal values are equal objects, so that they can be looked up among the allowed ones. */
    static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Period period -> period.normalized();
            case List<?> items -> items.stream().map(Literals::plain).toList();
            case Map<?, ?> fields -> {
                var plain = new LinkedHashMap<Object, Object>();
                fields.forEach((name, field) -> plain.put(name, plain(field)));
                yield plain;
            }
            default -> value;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
