package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class MeasureTests {

    private static final String CONTROL =
            """
              - control: sales
                kind: measure
                on: Act
                measure: sales
                value: action.amount
                of: actor.id
                at: now
            """;

    @Test
    void actAddsToTheResultsOfThePersonItNames() {
        var decision = new DeskCase("", CONTROL)
                .adopted()
                .decide("Act", Map.of("action", Map.of("amount", new Money(120)), "actor", Map.of("id", "lin")), NOON);
        assertEquals(new Finding.Counts("sales", new Money(120), "lin", NOON), only(decision));
    }

    @Test
    void nobodyToCountItForIsForAPersonToSettle() {
        var decision = new DeskCase("", CONTROL)
                .adopted()
                .decide("Act", Map.of("action", Map.of("amount", new Money(120))), NOON);
        assertInstanceOf(Finding.Pends.class, only(decision));
    }
}
