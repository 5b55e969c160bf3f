package org.guiju.rulebook.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Map<String, Type> PARAMETERS = Map.of("cap", Type.money());
    private static final Scope SCOPE = Scope.of(Map.of(
            "cap", Type.money(),
            "price", Type.money(),
            "deposit", Type.optional(Type.money()),
            "tags", Type.listOf(Type.text())));

    private static Expression expression(String text) {
        return Expression.check(text, new Origin("test", 1, 1), SCOPE) instanceof Checked.Ok(Expression expression)
                ? expression
                : fail(text);
    }

    private static Optional<Trace> asked(String text, Money price, Optional<Money> deposit) {
        var expression = expression(text);
        var template = Template.of(List.of(expression), PARAMETERS);
        Map<String, Object> values = new HashMap<>(Map.of("cap", new Money(100), "price", price, "tags", List.of("a")));
        deposit.ifPresent(money -> values.put("deposit", money));
        return template.formula(expression).orElseThrow().ask(values, template.resolve(values));
    }

    @Test
    void namesEveryConditionThatFails() {
        var trace = asked("price > cap and count(tags) = 1 and price > money(2)", new Money(50), Optional.empty());
        assertEquals(
                List.of("price > cap", "price > money(2)"), trace.orElseThrow().failing());
    }

    @Test
    void namesWhatCannotBeAskedWithoutAnAbsentValueAsFailing() {
        var trace = asked("deposit != null and deposit > cap", new Money(50), Optional.empty());
        assertEquals(
                List.of("deposit ≠ null", "deposit > cap"), trace.orElseThrow().failing());
    }

    @Test
    void namesWhatFailsHoweverItIsWritten() {
        var written = "price >= cap and price <= money(60) and not(price = money(0.50))"
                + " and deposit != null and deposit <= cap";
        assertEquals(
                List.of("price ≥ cap", "not(price = money(0.50))", "deposit ≤ cap"),
                asked(written, new Money(50), Optional.of(new Money(101)))
                        .orElseThrow()
                        .failing());
        assertTrue(asked(written, new Money(6_000), Optional.of(new Money(100)))
                .orElseThrow()
                .holds());
    }

    @Test
    void leavesWhatIsTooLargeToSubtractToTheInterpreter() {
        assertTrue(asked("price >= cap", new Money(Long.MIN_VALUE + 1), Optional.empty())
                .isEmpty());
        assertFalse(asked("price >= cap", new Money(-(1L << 62)), Optional.empty())
                .orElseThrow()
                .holds());
    }

    @Test
    void leavesWhatOverflowsToTheInterpreter() {
        assertTrue(asked("price + price", new Money(Long.MAX_VALUE), Optional.empty())
                .isEmpty());
        assertEquals(
                new Money(100),
                asked("price + price", new Money(50), Optional.empty())
                        .orElseThrow()
                        .result());
    }

    @Test
    void saysWhatIsLeftToTheInterpreter() {
        var interpreted = expression("some tag in tags satisfies tag = \"a\"");
        var coverage = Template.of(List.of(interpreted, expression("price > cap")), PARAMETERS)
                .coverage();
        assertEquals(1, coverage.compiled());
        assertEquals(interpreted.text(), coverage.left().getFirst().expression());
    }

    @Test
    void equalClausesShareTheirCodeAndTheLeastUsedGoes() {
        var templates = new Templates(2, 1);
        var kept = templates.entry(recipe("kept"));
        assertSame(kept, templates.entry(recipe("kept")));
        assertTrue(kept.asked().isEmpty());
        assertTrue(kept.asked().isPresent());
        var idle = templates.entry(recipe("idle"));
        templates.entry(recipe("new"));
        assertEquals(2, templates.size());
        assertSame(kept, templates.entry(recipe("kept")));
        assertNotSame(idle, templates.entry(recipe("idle")));
    }

    private static Recipe recipe(String hash) {
        return new Recipe(hash, List.of(expression("price > cap")), PARAMETERS);
    }
}
