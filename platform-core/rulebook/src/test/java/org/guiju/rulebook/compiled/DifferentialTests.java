package org.guiju.rulebook.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.junit.jupiter.api.Test;

/** Generated code against the interpreter. A seed and a number of evaluations can be given as system properties. */
class DifferentialTests {

    private static final long SEED = Long.getLong("guiju.differential.seed", 20261122);
    private static final int EVALUATIONS = Integer.getInteger("guiju.differential.evaluations", 250_000);
    private static final int PER_TEMPLATE = 20;
    private static final int PER_EXPRESSION = 25;

    private final Inventions inventions = new Inventions(new Random(SEED));
    private int answered;
    private int left;

    @Test
    void answersAsTheInterpreterDoesOrLeavesItTheWord() {
        int compiled = 0;
        int checked = 0;
        for (int done = 0; done < EVALUATIONS; done += PER_TEMPLATE * PER_EXPRESSION) {
            var expressions = expressions();
            var template = Template.of(expressions, Inventions.PARAMETERS);
            checked += expressions.size();
            compiled += template.coverage().compiled();
            for (int i = 0; i < PER_EXPRESSION; i++) {
                var values = inventions.values();
                var vector = template.resolve(values);
                expressions.forEach(expression -> template.formula(expression)
                        .ifPresent(formula -> compare(expression, formula, values, vector)));
            }
        }
        var counts = compiled + " of " + checked + " compiled, " + answered + " answered, " + left + " left";
        assertTrue(compiled > checked * 9 / 10 && answered > 5 * left, counts);
    }

    private List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        while (expressions.size() < PER_TEMPLATE) {
            var text = inventions.any(1 + expressions.size() % 4);
            if (Expression.check(text, new Origin("test", 1, 1), Inventions.SCOPE)
                    instanceof Checked.Ok(Expression expression)) {
                expressions.add(expression);
            }
        }
        return expressions;
    }

    private void compare(Expression expression, Formula formula, Map<String, Object> values, Vector vector) {
        var trace = formula.ask(values, vector);
        if (trace.isEmpty()) {
            left++;
            return;
        }
        answered++;
        var message = expression.text() + " for " + values;
        try {
            var expected = expression.evaluate(Values.of(values)).value();
            assertEquals(plain(expected), plain(trace.get().result()), message);
            if (expected instanceof Boolean holds) {
                assertEquals(holds, trace.get().failing().isEmpty(), message);
            }
        } catch (UndeterminedException undetermined) {
            throw new AssertionError(
                    undetermined.getMessage() + " but " + trace.get().result() + ": " + message);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case Period period -> period.normalized();
            default -> value;
        };
    }
}
