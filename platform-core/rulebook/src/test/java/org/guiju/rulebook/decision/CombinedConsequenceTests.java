package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class CombinedConsequenceTests {

    private static final String CONTROL =
            """
              - control: follows
                kind: %s
                on: Act
                for_each: {person: people}
                several: all
                then:
                  - {amount: action.amount, nature: '"bonus_condition"'}
                  - {points: 5}
                  - balance: {unit: learning_days, amount: 2}
                  - restriction: {actions: [Act], length: '@"P7D"'}
                  - {letter: '@"P6M"'}
                says: {zh-Hans: "{person.name} {amount}", zh-Hant: "{person.name} {amount}", en: "{person.name} {amount}"}
            """;

    private static final Map<String, Object> PERSON = Map.of(
            "id",
            "lin",
            "name",
            "Lin",
            "unit",
            "u",
            "region",
            "east",
            "base_salary",
            new Money(1),
            "month_wage",
            new Money(1));

    private static List<Finding.Proposes> proposed(String kind) {
        var decision = decide(new DeskCase("", CONTROL.formatted(kind)));
        return decision.all(Finding.Proposes.class).toList();
    }

    private static Decision decide(DeskCase desk) {
        return desk.adopted()
                .decide("Act", Map.of("action", Map.of("amount", new Money(100_00)), "people", List.of(PERSON)), NOON);
    }

    @Test
    void everyPartIsProposedForThePersonUnderTheSameWords() {
        var parts = proposed("reward");
        assertEquals(
                List.of(
                        new Consequence.Cash(new Money(100_00)),
                        new Consequence.Points(new BigDecimal("5")),
                        new Consequence.Balance("learning_days", new BigDecimal("2"), java.util.Optional.empty()),
                        new Consequence.Restriction(List.of("Act"), Period.ofDays(7)),
                        new Consequence.Letter(Period.ofMonths(6))),
                parts.stream().map(Finding.Proposes::consequence).toList());
        assertEquals(1, parts.stream().map(Finding.Proposes::says).distinct().count());
        assertTrue(parts.getFirst().says().en().startsWith("Lin "));
    }

    @Test
    void sanctionTakesWhatARewardGives() {
        assertEquals(
                new Consequence.Cash(new Money(-100_00)),
                proposed("sanction").getFirst().consequence());
    }

    @Test
    void onlyMoneyHasANatureOfItsOwn() {
        assertEquals(
                List.of(
                        Finding.Nature.BONUS_CONDITION,
                        Finding.Nature.NOT_MONEY,
                        Finding.Nature.NOT_MONEY,
                        Finding.Nature.NOT_MONEY,
                        Finding.Nature.NOT_MONEY),
                proposed("reward").stream().map(Finding.Proposes::nature).toList());
    }
}
