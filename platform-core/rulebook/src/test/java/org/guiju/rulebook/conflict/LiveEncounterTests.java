package org.guiju.rulebook.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.Holding;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** What happens when clauses that contradict each other meet in a live decision. */
class LiveEncounterTests {

    private static final ControlCode FIRST = ControlCode.of("CASE/1#share");
    private static final ControlCode SECOND = ControlCode.of("CASE/2#share");

    private static final Map<String, Object> ACT = Map.of("urgent", true, "count", new BigDecimal("3"));
    private static final List<Map<String, Object>> PEOPLE = List.of(Map.of("id", "lin"), Map.of("id", "zhou"));

    private static TwoClauses values() {
        return new TwoClauses(
                TwoClauses.calculation("when: action.urgent", "10%"),
                TwoClauses.calculation("when: action.count > 2", "20%"));
    }

    private static TwoClauses charges() {
        return new TwoClauses(
                TwoClauses.sanction("action.urgent", "money(100)"),
                TwoClauses.sanction("action.count > 2", "money(150)"));
    }

    private static TwoClauses decided(TwoClauses clauses, Holds holds) {
        var conflict = clauses.conflicts(Set.of(ClauseCode.of("CASE/1"))).getFirst();
        return clauses.settled(conflict, holds);
    }

    private static Decision decide(TwoClauses clauses) {
        return clauses.decide(ACT, PEOPLE, Grants.NONE);
    }

    private static BigDecimal share(Decision decision) {
        return (BigDecimal) decision.determined("share").orElseThrow();
    }

    private static List<String> charged(Decision decision) {
        return decision.all(Finding.Proposes.class)
                .map(found -> found.person() + " "
                        + ((Consequence.Cash) found.consequence()).money().toDecimal())
                .toList();
    }

    @Test
    void waitsForAPersonWhereNobodyHasSaidWhichHolds() {
        assertEquals(Outcome.PENDING, decide(values()).outcome());
        assertEquals(Outcome.PENDING, decide(charges()).outcome());
    }

    @Test
    void goesByTheOneThatTheCompanyPutFirst() {
        var decision = decide(decided(values(), Holds.OTHER));
        assertEquals(Outcome.PERMITTED, decision.outcome());
        assertEquals(new BigDecimal("0.20"), share(decision).setScale(2));
        var yields = decision.all(Finding.Yields.class).findFirst().orElseThrow();
        assertEquals(SECOND, yields.to());
        assertEquals(
                "CASE/2 holds, not CASE/1: the company put it first",
                yields.says().en());
    }

    @Test
    void goesByTheHigherValue() {
        assertEquals(
                new BigDecimal("0.20"),
                share(decide(decided(values(), Holds.HIGHEST))).setScale(2));
    }

    @Test
    void goesByTheFirstInTheRulebook() {
        assertEquals(
                new BigDecimal("0.10"),
                share(decide(decided(values(), Holds.FIRST))).setScale(2));
    }

    @Test
    void goesByTheClauseThatSaysItComesFirst() {
        var clauses = new TwoClauses(
                TwoClauses.calculation("supersedes: CASE/2#share\n    when: action.urgent", "10%"),
                TwoClauses.calculation("when: action.count > 2", "20%"));
        assertEquals(new BigDecimal("0.10"), share(decide(clauses)).setScale(2));
    }

    @Test
    void chargesOnceOrTwiceAsTheCompanySays() {
        assertEquals(
                List.of("lin -100.00", "zhou -100.00", "lin -150.00", "zhou -150.00"),
                charged(decide(decided(charges(), Holds.ALL))));
        assertEquals(List.of("lin -150.00", "zhou -150.00"), charged(decide(decided(charges(), Holds.HIGHEST))));
        assertEquals(List.of("lin -100.00", "zhou -100.00"), charged(decide(decided(charges(), Holds.THIS))));
    }

    @Test
    void leavesAClauseAloneThatMeetsNobody() {
        var calm = new HashMap<>(ACT);
        calm.put("urgent", false);
        var decision = charges().decide(calm, PEOPLE, Grants.NONE);
        assertEquals(Outcome.PERMITTED, decision.outcome());
        assertEquals(List.of("lin -150.00", "zhou -150.00"), charged(decision));
    }

    @Test
    void goesByTheRulingOfAPerson() {
        var decision = ruled(new Holding.One(FIRST));
        assertEquals(List.of("lin -100.00", "zhou -100.00"), charged(decision));
        assertTrue(decision.all(Finding.Yields.class)
                .allMatch(yields -> yields.to().equals(FIRST)));
        assertEquals(List.of("lin -150.00", "zhou -150.00"), charged(ruled(new Holding.One(SECOND))));
    }

    @Test
    void chargesBothOrNeitherWhereAPersonSaysSo() {
        assertEquals(
                List.of("lin -100.00", "zhou -100.00", "lin -150.00", "zhou -150.00"),
                charged(ruled(Holding.OfCharges.BOTH)));
        var neither = ruled(Holding.OfCharges.NEITHER);
        assertEquals(List.of(), charged(neither));
        assertEquals(4, neither.all(Finding.Yields.class).count(), "both stay on record");
    }

    private static Decision ruled(Holding holds) {
        var pending = decide(charges());
        var hash = pending.findings().stream()
                .filter(found -> found.finding() instanceof Finding.Pends)
                .findFirst()
                .orElseThrow()
                .basis()
                .clauseHash();
        var ruling = new Grants.Ruling(SECOND, hash, true, Optional.of(holds), "he", "as the case stands");
        var decision = charges()
                .decide(ACT, PEOPLE, new Grants(Grants.NONE.directory(), Map.of(), List.of(), List.of(ruling)));
        assertEquals(Outcome.PERMITTED, decision.outcome());
        return decision;
    }
}
