package org.guiju.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.junit.jupiter.api.Test;

/** Random well-typed expressions on random values, ours against KIE. */
class DifferentialTests {

    private static final int EXPRESSIONS = Integer.getInteger("oracle.expressions", 250);
    private static final int CASES = Integer.getInteger("oracle.cases", 80);
    private static final long SEED = Long.getLong("oracle.seed", 20261122L);
    private static final int SHOWN = 20;

    private final Kie kie = new Kie();
    private final Map<Difference, Integer> counts = new EnumMap<>(Difference.class);
    private final List<String> unexplained = new ArrayList<>();

    @Test
    void bothEnginesAgreeOnEveryExpression() {
        var random = new Random(SEED);
        var phrases = new Phrases(random);
        var world = new World(random);
        for (int i = 0; i < EXPRESSIONS && unexplained.size() < SHOWN; i++) {
            compare(phrases.any(), world);
        }
        System.out.println("Expressions: " + counts);
        assertEquals("", String.join("\n", unexplained));
        assertTrue(counts.get(Difference.NONE) > EXPRESSIONS * CASES * 9L / 10, counts::toString);
    }

    private void compare(Phrase phrase, World world) {
        var ours = checked(phrase.ours());
        var theirs = kie.read(phrase.feel());
        for (int i = 0; i < CASES; i++) {
            var values = world.values();
            var mine = value(ours, values);
            var other = Kie.ours(kie.value(theirs, Kie.values(values)));
            var difference = Difference.between(mine, other);
            counts.merge(difference, 1, Integer::sum);
            if (difference == Difference.UNEXPLAINED) {
                values.keySet().removeIf(name -> ours.inputs().stream().noneMatch(path -> path.startsWith(name)));
                unexplained.add(phrase + "\n    on " + values + ": " + mine + ", KIE " + other);
                return;
            }
        }
    }

    private static Expression checked(String text) {
        return switch (Expression.check(text, new Origin("random", 1, 1), World.SCOPE)) {
            case Checked.Ok(Expression expression) -> expression;
            case Checked.Rejected(var problems) -> throw new AssertionError(text + ": " + problems);
        };
    }

    private static Object value(Expression expression, Map<String, Object> values) {
        try {
            return expression.evaluate(Values.of(values).in(World.PLACE)).value();
        } catch (UndeterminedException undetermined) {
            return undetermined;
        }
    }
}
