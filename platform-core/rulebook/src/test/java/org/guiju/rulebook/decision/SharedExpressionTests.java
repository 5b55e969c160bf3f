package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;
import org.junit.jupiter.api.Test;

/** Names that controls of a clause share, functions that plugins supply, and the working calendar in expressions. */
class SharedExpressionTests {

    private static final String LET =
            """
            let:
              large: action.amount > money(100)
            """;

    private static final String GATE =
            """
              - control: limit
                kind: gate
                on: Act
                effect: refuses
                when: %s
                says: {zh-Hans: 文, zh-Hant: 文, en: text}
            """;

    private static final String FUNCTION =
            """
            function: fee
            parameters: {amount: money}
            result: money
            cost: 5
            """;

    @Test
    void readsAConditionThatTheClauseNames() {
        var desk = new DeskCase(LET, GATE.formatted("large and action.note != null")).adopted();

        var refused = desk.decide("Act", act(101, "x"), NOON).findings().getFirst();

        assertInstanceOf(Finding.Refuses.class, refused.finding());
        assertTrue(refused.basis().steps().stream().anyMatch(step -> step.text().equals("large")));
        assertInstanceOf(Finding.Permits.class, only(desk.decide("Act", act(99, "x"), NOON)));
    }

    @Test
    void reportsANameThatCannotBeReadForAnyAction() {
        var said = problems("let: {large: action.amuont > money(100)}\n", "action.note != null");

        assertTrue(said.contains("amount"), said);
        assertTrue(problems("let: {today: 'true'}\n", "action.note != null").contains("today"));
    }

    @Test
    void callsAFunctionOfAPlugin() {
        var desk = supplied();

        assertInstanceOf(Finding.Refuses.class, only(decide(desk, given -> new Money(10_001))));
        assertInstanceOf(Finding.Permits.class, only(decide(desk, given -> (Money) given.getFirst())));
    }

    @Test
    void waitsForAPersonWhenAFunctionFails() {
        assertInstanceOf(Finding.Pends.class, only(decide(supplied(), given -> "no money")));
        assertInstanceOf(Finding.Pends.class, only(supplied().decide("Act", act(1, "x"), NOON)));
    }

    @Test
    void countsWorkingDaysByTheCalendarOfTheSituation() {
        var desk = new DeskCase("", GATE.formatted("workdays between(today, today + @\"P7D\") = 5")).adopted();

        assertInstanceOf(Finding.Refuses.class, only(desk.decide("Act", act(1, "x"), NOON)));
    }

    private static DeskCase supplied() {
        return new DeskCase(
                        "", GATE.formatted("fee(action.amount) > money(100)"), Map.of("functions/fee.yaml", FUNCTION))
                .adopted();
    }

    private static Decision decide(DeskCase desk, Function<List<Object>, Object> fee) {
        var rules = new Rules() {
            @Override
            public Finding examine(ControlCode control, Map<String, Object> values, Parameters parameters) {
                return Finding.permits();
            }

            @Override
            public Optional<Function<List<Object>, Object>> function(String name) {
                return name.equals("fee") ? Optional.of(fee) : Optional.empty();
            }
        };
        return desk.decide("Act", act(1, "x"), NOON, Set.of(), Optional.empty(), rules);
    }

    private static String problems(String parameters, String when) {
        try {
            new DeskCase(parameters, GATE.formatted(when));
            return "";
        } catch (AssertionError wrong) {
            return wrong.getMessage();
        }
    }

    private static Map<String, Object> act(long yuan, String note) {
        var values = new HashMap<String, Object>();
        values.put("action", Map.of("amount", Money.ofDecimal(BigDecimal.valueOf(yuan)), "note", note));
        values.put("record", Map.of("id", "m", "state", "open", "opened_at", NOON));
        values.put("actor", Map.of("id", "lin", "roles", List.of("sales_rep")));
        return values;
    }
}
