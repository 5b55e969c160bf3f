package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.SCOPE;
import static org.guiju.rulebook.expression.Office.START;
import static org.guiju.rulebook.expression.Office.VALUES;
import static org.guiju.rulebook.expression.Office.accepted;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.expression.Problem.Code;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scope can hold besides values: names for expressions, supplied functions; and the calendar of an evaluation. */
class ScopeTests {

    private static final Scope DEFINED = SCOPE.define("own", accepted("lines[rep = actor.id]"))
            .define("known", accepted("bonus != null"))
            .define("pay", accepted("get or else(bonus, cap)"));

    private static final Scope SUPPLIED =
            SCOPE.with(new Signature("rate of", Map.of("amount", Type.money()), Type.percent(), 5));

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Optional.of(Set.of(2026)),
            Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
            Set.of(LocalDate.of(2026, 1, 4)),
            WorkCalendar.MONDAY_TO_FRIDAY);

    @Test
    void worksOutADefinedNameWhereItIsRead() {
        Expression expression = over("count(own) = 2 and sum(own.amount) > pay", DEFINED);

        assertEquals(false, expression.evaluate(VALUES).value());
        assertEquals(Set.of("lines", "actor.id", "bonus", "cap"), expression.inputs());
        assertEquals("own", expression.evaluate(VALUES).steps().get(2).text());
        assertEquals(expression, over(expression.format(), DEFINED));
    }

    @Test
    void keepsWhatIsDeclaredAroundOutOfADefinition() {
        assertEquals(
                Type.bool(),
                over("some l in lines satisfies count(own) > 1 and l.amount > pay", DEFINED)
                        .type());
        assertEquals(Code.NAME_TAKEN, code("some own in lines satisfies true", DEFINED));
        assertEquals(Code.UNKNOWN_NAME_NEAR, code("knwn", DEFINED));
        assertThrows(IllegalArgumentException.class, () -> DEFINED.define("own", accepted("1")));
    }

    @Test
    void knowsWhatADefinedConditionHasAsked() {
        assertEquals(Type.bool(), over("known and bonus > cap", DEFINED).type());
    }

    @Test
    void callsAFunctionThatIsSupplied() {
        Expression expression = over("round(cap * rate of(cap), 2, half_up)", SUPPLIED);

        assertEquals(
                Office.money("200"),
                expression.evaluate(supplying(given -> new BigDecimal("0.10"))).value());
        assertEquals("round(cap * rate of(cap), 2, half_up)", expression.format());
        assertEquals(2 + 1 + 1 + 5 + 1, expression.cost());
    }

    @Test
    void hasNoAnswerWhenASuppliedFunctionFails() {
        Expression expression = over("rate of(cap)", SUPPLIED);

        assertEquals(Reason.MISSING, reason(expression, VALUES));
        assertEquals(Reason.NOT_OF_TYPE, reason(expression, supplying(given -> "ten")));
        assertEquals(Reason.MISSING, reason(expression, supplying(given -> null)));
        assertEquals(Reason.FAULT, reason(expression, supplying(given -> {
            throw new IllegalStateException("broken");
        })));
    }

    @Test
    void refusesWrongCallsOfASuppliedFunction() {
        assertEquals(Code.ARGUMENT_COUNT, code("rate of()", SUPPLIED));
        assertEquals(Code.WRONG_TYPE, code("rate of(5)", SUPPLIED));
        assertEquals(Code.MAY_BE_ABSENT, code("rate of(bonus)", SUPPLIED));
        assertEquals(Code.UNKNOWN_FUNCTION_NEAR, code("rat of(cap)", SUPPLIED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is workday(date(\"2026-01-02\")) | false",
                "is workday(date(\"2026-01-04\")) | true",
                "workdays between(date(\"2026-01-01\"), date(\"2026-01-07\")) = 4 | true",
                "workdays between(date(\"2026-01-07\"), date(\"2026-01-01\")) = -4 | true",
                "add workdays(date(\"2026-01-01\"), 2) = date(\"2026-01-05\") | true",
                "add workdays(date(\"2026-01-07\"), -2) = date(\"2026-01-05\") | true",
                "add workdays(date(\"2026-01-03\"), 0) = date(\"2026-01-03\") | true"
            })
    void countsWorkingDays(String text, boolean expected) {
        assertEquals(expected, accepted(text).evaluate(VALUES.with(CALENDAR)).value());
    }

    @Test
    void neverGuessesAYearTheCalendarDoesNotHave() {
        Expression expression = accepted("add workdays(date(\"2026-12-30\"), 5)");
        UndeterminedException open =
                assertThrows(UndeterminedException.class, () -> expression.evaluate(VALUES.with(CALENDAR)));

        assertEquals(Reason.NO_CALENDAR, open.reason());
        assertEquals("2027", open.subject());
    }

    @Test
    void neverGuessesWhereAPointInTimeIs() {
        Values nowhere = Values.of(Map.of("action", Map.of("at", Instant.parse("2026-01-31T16:30:00Z"))));

        for (String asked : List.of("date(action.at)", "time(action.at)", "action.at.hour")) {
            assertEquals(Reason.NO_PLACE, reason(accepted(asked), nowhere));
            assertDoesNotThrow(() -> accepted(asked).evaluate(nowhere.in(ZoneId.of("Asia/Shanghai"))));
        }
        assertEquals(
                LocalDate.of(2026, 2, 1),
                accepted("date(action.at)")
                        .evaluate(nowhere.in(ZoneId.of("Asia/Shanghai")))
                        .value());
    }

    @Test
    void endsWhereNoDayIsWorked() {
        WorkCalendar closed = new WorkCalendar(Optional.empty(), Set.of(), Set.of(), Map.of());

        assertEquals(Reason.OUT_OF_RANGE, reason(accepted("add workdays(action.day, 1)"), VALUES.with(closed)));
        assertEquals(Reason.OUT_OF_RANGE, reason(accepted("add workdays(action.day, 999999)"), VALUES.with(CALENDAR)));
    }

    private static Values supplying(Function<List<Object>, Object> function) {
        return VALUES.supplying(name -> name.equals("rate of") ? Optional.of(function) : Optional.empty());
    }

    private static Reason reason(Expression expression, Values values) {
        return assertThrows(UndeterminedException.class, () -> expression.evaluate(values))
                .reason();
    }

    private static Expression over(String text, Scope scope) {
        return switch (Expression.check(text, START, scope)) {
            case Checked.Ok(Expression expression) -> expression;
            case Checked.Rejected(var problems) -> throw new AssertionError(text + ": " + problems);
        };
    }

    private static Code code(String text, Scope scope) {
        return Office.problems(Expression.check(text, START, scope)).getFirst().code();
    }
}
