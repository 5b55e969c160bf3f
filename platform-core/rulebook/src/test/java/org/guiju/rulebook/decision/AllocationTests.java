package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class AllocationTests {

    private static final String CONTROL =
            """
              - control: next
                kind: allocation
                on: Act
                determines: owner
                among: {person: people}
                eligible: person.region = "east"
                rank:
                  - {label: {zh-Hans: 底薪, zh-Hant: 底薪, en: pay}, by: person.base_salary, first: smallest}
                  - {label: {zh-Hans: 月薪, zh-Hant: 月薪, en: wage}, by: person.month_wage, first: largest, absent: last}
                shares: %s
                ties: %s
                nobody: %s
                turn: "true"
                says: {zh-Hans: "归 {winner}", zh-Hant: "歸 {winner}", en: "to {winner}"}
            """;

    private static Map<String, Object> person(String name, long salary, Long wage, String region) {
        Map<String, Object> person = new HashMap<>();
        person.put("id", name);
        person.put("name", name);
        person.put("unit", "u");
        person.put("region", region);
        person.put("base_salary", new Money(salary));
        if (wage != null) {
            person.put("month_wage", new Money(wage));
        }
        return person;
    }

    private static Decision decide(String shares, String ties, String nobody, List<Map<String, Object>> people) {
        return new DeskCase("", CONTROL.formatted(shares, ties, nobody))
                .adopted()
                .decide("Act", Map.of("action", Map.of("amount", new Money(1)), "people", people), NOON);
    }

    private static Finding.Allots allots(Decision decision) {
        return assertInstanceOf(Finding.Allots.class, decision.findings().get(1).finding());
    }

    @Test
    void firstByTheCriteriaGetsItAndTheOthersAreKept() {
        var decision = decide(
                "[100%]",
                "pends",
                "pends",
                List.of(
                        person("a", 500, 10L, "east"),
                        person("b", 400, 10L, "east"),
                        person("c", 400, 20L, "east"),
                        person("d", 100, 90L, "west")));

        var determines = (Finding.Determines) decision.findings().getFirst().finding();
        assertEquals("c", determines.value());
        assertEquals("to c", determines.says().en());
        assertEquals(List.of("b", "a"), allots(decision).others());
        assertEquals(true, allots(decision).turn());
    }

    @Test
    void candidateWithoutAValueComesLast() {
        var decision = decide(
                "[100%]", "pends", "pends", List.of(person("a", 400, null, "east"), person("b", 400, 1L, "east")));

        assertEquals("b", ((Finding.Determines) decision.findings().getFirst().finding()).value());
    }

    @Test
    void sharesGoToTheFirstOnes() {
        var decision = decide(
                "[60%, 40%]",
                "pends",
                "pends",
                List.of(person("a", 3, 1L, "east"), person("b", 2, 1L, "east"), person("c", 1, 1L, "east")));

        assertEquals(
                List.of(new Finding.Share("c", new BigDecimal("0.60")), new Finding.Share("b", new BigDecimal("0.40"))),
                allots(decision).shares());
        assertEquals(
                List.of("c", "b"),
                ((Finding.Determines) decision.findings().getFirst().finding()).value());
    }

    @Test
    void equalsWaitForAPersonOrGoByTheList() {
        var twins = List.of(person("a", 1, 1L, "east"), person("b", 1, 1L, "east"));

        assertInstanceOf(Finding.Pends.class, only(decide("[100%]", "pends", "pends", twins)));
        assertEquals(
                "a",
                ((Finding.Determines) decide("[100%]", "as_listed", "pends", twins)
                                .findings()
                                .getFirst()
                                .finding())
                        .value());
    }

    @Test
    void nobodyIsNeverReplacedBySomebody() {
        var west = List.of(person("a", 1, 1L, "west"));

        assertInstanceOf(Finding.Pends.class, only(decide("[100%]", "pends", "pends", west)));
        assertInstanceOf(Finding.Refuses.class, only(decide("[100%]", "pends", "refuses", west)));
        assertInstanceOf(Finding.Silent.class, only(decide("[100%]", "pends", "none", west)));
    }
}
