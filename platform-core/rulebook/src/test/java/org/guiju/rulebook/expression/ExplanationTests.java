package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.VALUES;
import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static List<Step> steps(String text) {
        return accepted(text).evaluate(VALUES).steps();
    }

    private static List<String> lines(String text) {
        return steps(text).stream()
                .map(step -> step.text() + " → " + step.value())
                .toList();
    }

    @Test
    void worksThroughACalculationInReadingOrder() {
        assertEquals(
                List.of(
                        new Step("person.base_salary", money("8000.00"), Type.money(), 3),
                        new Step("manager_penalty", new BigDecimal("0.30"), Type.percent(), 3),
                        new Step(
                                "person.base_salary × manager_penalty",
                                new BigDecimal("2400.0000"),
                                new Type.Amount(Type.UNBOUNDED),
                                2),
                        new Step(
                                "round(person.base_salary × manager_penalty, 2, half_up)",
                                money("2400.00"),
                                Type.money(),
                                1),
                        new Step("cap", money("2000.00"), Type.money(), 1),
                        new Step(
                                "min(round(person.base_salary × manager_penalty, 2, half_up), cap)",
                                money("2000.00"),
                                Type.money(),
                                0)),
                steps("min(round(person.base_salary * manager_penalty, 2, half_up), cap)"));
    }

    @Test
    void showsConditionsAndLeavesOutWhatWasNotAsked() {
        assertEquals(
                List.of("visits → 3", "visits > 5 → false", "visits > 5 and cap > money(1) → false"),
                lines("visits > 5 and cap > money(1)"));
        assertEquals(
                List.of("urgent → true", "cap → 2000.00", "if urgent then cap else person.base_salary → 2000.00"),
                lines("if urgent then cap else person.base_salary"));
    }

    @Test
    void showsAnInputOnce() {
        assertEquals(
                List.of("visits → 3", "visits + visits → 6", "(visits + visits) × visits → 18"),
                lines("(visits + visits) * visits"));
    }

    @Test
    void showsAListAsOneStep() {
        List<Step> steps = steps("sum(lines[rep = actor.id].amount)");

        assertEquals(
                List.of(
                        "lines",
                        "actor.id",
                        "lines[rep = actor.id]",
                        "lines[rep = actor.id].amount",
                        "sum(lines[rep = actor.id].amount)"),
                steps.stream().map(Step::text).toList());
        assertEquals(money("400.40"), steps.getLast().value());
    }

    @Test
    void showsWhatIsAbsent() {
        assertEquals(List.of("bonus → " + Optional.empty(), "bonus ≠ null → false"), lines("bonus != null"));
    }

    @Test
    void hasNoStepsForALiteral() {
        assertEquals(List.of(), steps("5000"));
    }
}
