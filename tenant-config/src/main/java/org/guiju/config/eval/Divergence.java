package org.guiju.config.eval;

import java.util.List;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Evaluation;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Form;
import org.guiju.rulebook.expression.Node;
import org.guiju.rulebook.expression.Type;

/** Where the language and FEEL mean different things by the same text: who asks gets neither. */
final class Divergence {

    private static final Pattern OFFSET = Pattern.compile("T[0-9:.]+([+-][0-9]|@)");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]");

    private Divergence() {}

    static void refuse(Expression expression) {
        if (Types.holdsInstant(expression.type())
                && OFFSET.matcher(expression.text()).find()) {
            throw new Refusal("The result would lose its offset; write points in time with Z.");
        }
        if (FRACTION.matcher(expression.text()).find() && comparesClocks(expression.root())) {
            throw new Refusal("FEEL compares times by whole seconds; write them without fractions.");
        }
    }

    private static boolean comparesClocks(Node node) {
        boolean compares =
                switch (node.form()) {
                    case Form.Comparison(var operator, Node left, Node right) -> isClock(left.type());
                    case Form.Among(Node value, var values) -> isClock(value.type());
                    case Form.InList(Node value, Node list) -> isClock(value.type());
                    default -> false;
                };
        return compares || node.form().children().stream().anyMatch(Divergence::comparesClocks);
    }

    private static boolean isClock(Type type) {
        return switch (Types.present(type)) {
            case Type.Time time -> true;
            case Type.DateTime wall -> true;
            case Type.Instant instant -> true;
            case Type.ListOf(Type item, int max) -> isClock(item);
            default -> false;
        };
    }

    /** The sum of no items is zero here and null in FEEL. */
    static void refuse(Evaluation evaluation) {
        var empty = evaluation.steps().stream()
                .filter(step -> step.value() instanceof List<?> items && items.isEmpty())
                .map(step -> "sum(" + step.text() + ")")
                .toList();
        evaluation.steps().stream()
                .filter(step -> empty.contains(step.text()))
                .findFirst()
                .ifPresent(step -> {
                    throw new NoValue(step.text() + " sums up no items.");
                });
    }
}
