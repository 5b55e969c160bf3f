package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.AskedQuestionTests.CLAUSE;
import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.rulebook.conflict.Illustration;
import org.guiju.rulebook.conflict.Illustrations;
import org.guiju.rulebook.regulation.Draft;
import org.junit.jupiter.api.Test;

/** Each answer to a question is shown at work on one case, decided as a live one would be. */
class IllustrationTests {

    private static Illustration shown(String parameters, String controls, String question) {
        var rulebook = AskedQuestionTests.desk(parameters, controls, Map.of()).rulebook();
        var draft =
                Draft.revising(rulebook.library().regulation("CASE").orElseThrow(), rulebook.revisions("CASE"), NOON);
        var asked = rulebook.inForce(CLAUSE, java.util.List.of(), NOON)
                .orElseThrow()
                .clause()
                .parameters()
                .get(question);
        return Illustrations.of(draft, rulebook, CLAUSE, asked).orElseThrow();
    }

    private static Map<String, String> outcomes(Illustration shown) {
        var said = new LinkedHashMap<String, String>();
        shown.outcomes().forEach((code, words) -> said.put(code, words.en()));
        return said;
    }

    @Test
    void dayAClockStartsMovesItsEnd() {
        var shown = shown("", AskedQuestionTests.DEADLINE, "tell_them_start_day");
        assertEquals(
                Map.of(
                        "counts",
                        "due by the end of 19 November 2026",
                        "next_day",
                        "due by the end of 20 November 2026"),
                outcomes(shown));
        assertTrue(
                shown.given().en().startsWith("it starts 18 November 2026"),
                shown.given().en());
        assertEquals("期限 2026 年 11 月 19 日 当天结束前", shown.outcomes().get("counts").zhHans());
    }

    @Test
    void onePersonInTwoRowsIsChargedOnceOrTwice() {
        var shown = shown("", AskedQuestionTests.SANCTION, "take_several");
        assertTrue(
                shown.given().en().startsWith("A is in the list twice"),
                shown.given().en());
        assertEquals(3, outcomes(shown).values().stream().distinct().count(), shown.toString());
    }

    @Test
    void equalsAndNobodyAreShownAsTheyAre() {
        var anybody =
                AskedQuestionTests.ALLOCATION.replace("person.region = \"east\"", "person.base_salary >= money(0)");
        assertTrue(shown("", anybody, "next_ties").given().en().startsWith("A and B are equal"));
        var nobody = shown("", anybody, "next_nobody");
        assertTrue(
                nobody.given().en().startsWith("nobody may get it"),
                nobody.given().en());
        assertEquals("nothing", outcomes(nobody).get("none"));
    }

    @Test
    void amountsAreChosenWhereTheAnswersDiffer() {
        for (var key : new String[] {"slices", "bound", "beyond", "round"}) {
            var shown = shown(AskedQuestionTests.TIERS, AskedQuestionTests.GRADED, "commission_" + key);
            assertTrue(outcomes(shown).values().stream().distinct().count() > 1, shown.toString());
        }
    }

    @Test
    void breachesAndPeriodsAreShownToo() {
        for (var question : new String[] {"mess_counted", "mess_ladder_beyond"}) {
            var shown = shown("", AskedQuestionTests.CONDUCT, question);
            assertTrue(outcomes(shown).values().stream().distinct().count() > 1, shown.toString());
        }
        assertEquals(
                Map.of(
                        "whole", "4 times, due by the end of 30 November 2026",
                        "pro_rata", "2 times, due by the end of 30 November 2026",
                        "skip", "nothing"),
                outcomes(shown("", AskedQuestionTests.CADENCE, "meet_first_period")));
    }
}
