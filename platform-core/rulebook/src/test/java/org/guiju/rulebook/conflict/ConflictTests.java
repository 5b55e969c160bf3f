package org.guiju.rulebook.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guiju.rulebook.conflict.Conflict.Verdict;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.sdk.decision.ClauseCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishing finds where clauses contradict each other. */
class ConflictTests {

    private static final ClauseCode FIRST = ClauseCode.of("CASE/1");
    private static final ClauseCode SECOND = ClauseCode.of("CASE/2");

    private static List<Conflict> found(String one, String other) {
        return new TwoClauses(one, other).conflicts(Set.of(FIRST));
    }

    private static String share(String when, String value) {
        return TwoClauses.calculation("when: " + when, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    action.amount > money(100)                       | action.amount < money(50)
                    action.amount > money(100)                       | action.amount <= money(100)
                    action.count > 1                                 | action.count < 2
                    action.count >= 10                               | action.count < 3
                    action.source = "walk_in"                        | action.source = "referral"
                    action.source in ("walk_in", "call")             | not(action.source in ("walk_in", "call"))
                    action.source = "walk_in"                        | action.source != "walk_in"
                    action.day in [@"2026-01-01"..@"2026-06-30"]     | action.day >= @"2026-07-01"
                    action.note = null                               | action.note != null
                    action.urgent                                    | not(action.urgent)
                    action.urgent or action.count > 5                | not(action.urgent) and action.count <= 5
                    if action.urgent then action.count > 5 else true | action.urgent and action.count = 3
                    count(people) = 0                                | count(people) > 0
                    action.amount > limit                            | action.amount <= money(100)
                    """)
    void provesThatTwoNeverSpeakTogether(String one, String other) {
        assertEquals(List.of(), found(share(one, "10%"), share(other, "20%")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    action.amount > money(100)                       | action.amount > money(50)
                    action.amount >= money(100)                      | action.amount <= money(100)
                    action.count > 1                                 | action.count < 3
                    action.source in ("walk_in", "call")             | action.source in ("call", "referral")
                    action.day in [@"2026-01-01"..@"2026-06-30"]     | action.day >= @"2026-06-30"
                    action.urgent                                    | action.count in [7..8]
                    action.note = null or action.urgent              | action.note != null
                    count(people) > 0                                | count(people) >= 2
                    some p in people satisfies p.region = "A"        | count(people) < 3
                    action.amount < limit                            | action.amount > money(99.98)
                    """)
    void showsACaseInWhichBothSpeakAndDiffer(String one, String other) {
        var conflict = only(found(share(one, "10%"), share(other, "20%")));
        assertEquals(Verdict.CLASH, conflict.verdict(), conflict.says().en());
    }

    @Test
    void tellsTheCaseInWords() {
        var conflict =
                only(found(share("action.source = \"referral\"", "10%"), share("action.count in [7..8]", "20%")));
        assertEquals(
                "On “Act”, “CASE/1 First” and “CASE/2 Second” settle one thing differently. For example, with"
                        + " Count: 7, Source: a referral: CASE/1 gives 0.1, CASE/2 gives 0.2.",
                conflict.says().en());
        assertTrue(conflict.says().zhHans().contains("来源：转介绍"), conflict.says().zhHans());
        assertFalse(
                conflict.says().zhHant().contains("referral"), conflict.says().zhHant());
    }

    /** One speaks above its limit, the other up to its own: they meet as soon as the second limit is above the first. */
    @Test
    void looksAtDaysOnWhichWhatIsPublishedAlreadyBegins() {
        var apart = new TwoClauses(share("action.amount > limit", "10%"), share("action.amount <= limit", "20%"));
        assertEquals(List.of(), apart.conflicts(Set.of(FIRST)));
        var later = apart.laterLimit(LocalDate.of(2026, 4, 1), 20_000);
        var conflict = only(later.conflicts(Set.of(FIRST)));
        assertEquals(Verdict.CLASH, conflict.verdict());
        assertTrue(
                conflict.says().en().startsWith("From 1 April 2026: On “Act”"),
                conflict.says().en());
        assertTrue(
                conflict.says().zhHans().startsWith("2026 年 4 月 1 日起："),
                conflict.says().zhHans());
        assertEquals(
                List.of(),
                apart.laterLimit(LocalDate.of(2026, 4, 1), 5_000).conflicts(Set.of(FIRST)),
                "a later limit that keeps them apart");
        assertEquals(List.of(), later.conflicts(Set.of(ClauseCode.of("CASE/9"))), "neither is changed");
    }

    @Test
    void saysNothingOfOneFormulaInTwoPlaces() {
        assertEquals(
                List.of(),
                found(share("action.urgent", "action.count / 4"), share("action.count > 2", "action.count / 4")));
    }

    @Test
    void saysNothingOfEqualFixedValues() {
        assertEquals(List.of(), found(share("action.urgent", "10%"), share("action.count > 2", "0.1")));
    }

    @Test
    void asksWhereNobodyCanTell() {
        var conflict =
                only(found(share("string length(action.note_or_none) = 77", "10%"), share("action.urgent", "20%")));
        assertEquals(Verdict.NOT_ANALYSABLE, conflict.verdict());
    }

    @Test
    void asksNothingWhereAClauseComesFirst() {
        assertEquals(
                List.of(),
                found(
                        TwoClauses.calculation("supersedes: CASE/2#share\n    when: action.urgent", "10%"),
                        share("action.urgent", "20%")));
    }

    @Test
    void asksNothingOfAClauseThatIsOnlyWatched() {
        assertEquals(
                List.of(),
                found(
                        TwoClauses.calculation("level: log\n    when: action.urgent", "10%"),
                        share("action.urgent", "20%")));
    }

    @Test
    void findsTwoChargesForOneEvent() {
        var conflict = only(found(
                TwoClauses.sanction("action.urgent", "money(100)"),
                TwoClauses.sanction("action.count > 2", "money(50)")));
        assertEquals(List.of(Holds.THIS, Holds.OTHER, Holds.HIGHEST, Holds.FIRST, Holds.ALL), conflict.choices());
        assertTrue(
                conflict.says().en().contains("both charge for one event"),
                conflict.says().en());
        assertTrue(
                conflict.says().en().endsWith("CASE/1 gives 100.00, CASE/2 gives 50.00."),
                conflict.says().en());
    }

    @Test
    void leavesGatesAlone() {
        assertEquals(List.of(), found(TwoClauses.gate("action.urgent"), TwoClauses.gate("action.count > 2")));
    }

    @Test
    void findsAConflictThatOnlyAnOutletHas() {
        var clauses = new TwoClauses(share("action.amount < limit", "10%"), share("action.amount > money(500)", "20%"));
        assertEquals(List.of(), clauses.conflicts(Set.of(FIRST)));
        var conflict = only(clauses.unitLimit("shop", 100_000).conflicts(Set.of(FIRST)));
        assertEquals(Verdict.CLASH, conflict.verdict());
    }

    @Test
    void looksOnlyAtPairsThatTheDraftTouches() {
        assertEquals(
                List.of(),
                new TwoClauses(share("true", "10%"), share("true", "20%")).conflicts(Set.of(ClauseCode.of("CASE/3"))));
        assertEquals(
                1,
                new TwoClauses(share("true", "10%"), share("true", "20%"))
                        .conflicts(Set.of(SECOND))
                        .size());
    }

    @Test
    void asksNoMoreOnceTheCompanyHasDecided() {
        for (var holds : List.of(Holds.THIS, Holds.OTHER, Holds.HIGHEST, Holds.FIRST)) {
            var clauses = new TwoClauses(share("true", "10%"), share("true", "20%"));
            var conflict = only(clauses.conflicts(Set.of(FIRST)));
            assertEquals(List.of(), clauses.settled(conflict, holds).conflicts(Set.of(FIRST)));
        }
    }

    private static Conflict only(List<Conflict> conflicts) {
        assertEquals(1, conflicts.size(), conflicts.toString());
        return conflicts.getFirst();
    }
}
