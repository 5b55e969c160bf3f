package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Diff.Significance;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTests {

    private static final Library LIBRARY = Samples.library();

    private static List<ClauseState> states(Library library, java.util.function.UnaryOperator<Draft> edits) {
        var demo = library.regulation("DEMO").orElseThrow();
        var at = Samples.start("2026-01-01");
        var draft = edits.apply(Draft.adopting(demo, at).withValue(Samples.SANCTION, "nature", "fine"));
        var published = (Revisions.Next.Published) Revisions.next(draft, at, Samples.SHANGHAI);
        return Rulebook.of(library, Samples.SHANGHAI, Set.of("DEMO"), List.of(published.revision()))
                .inForce("DEMO", List.of(), at);
    }

    private static Diff diff(java.util.function.UnaryOperator<Draft> edits) {
        var demo = LIBRARY.regulation("DEMO").orElseThrow();
        return Diff.between(demo, states(LIBRARY, draft -> draft), states(LIBRARY, edits));
    }

    private static Diff upgrade(String right, String wrong) {
        var demo = LIBRARY.regulation("DEMO").orElseThrow();
        assertTrue(Samples.SANCTION_FILE.contains(right));
        var upgraded =
                Samples.with("industry", "regulations/DEMO/1.1.yaml", Samples.SANCTION_FILE.replace(right, wrong));
        assertEquals(List.of(), upgraded.problems());
        return Diff.between(demo, states(LIBRARY, draft -> draft), states(upgraded.library(), draft -> draft));
    }

    @Test
    void equalStatesDoNotDiffer() {
        assertEquals(List.of(), diff(draft -> draft).clauses());
        assertFalse(diff(draft -> draft).substantive());
    }

    @Test
    void comparesParametersByValue() {
        var diff = diff(draft -> draft.withValue(Samples.SANCTION, "share", new BigDecimal("0.25")));
        var parameter = diff.clauses().getFirst().parameters().getFirst();
        assertEquals("share", parameter.parameter().name());
        assertEquals(Optional.of(new BigDecimal("0.30")), parameter.before());
        assertEquals(Optional.of(new BigDecimal("0.25")), parameter.after());
        assertEquals(Significance.SUBSTANTIVE, diff.clauses().getFirst().significance());
    }

    @Test
    void comparesTextsByWord() {
        var diff =
                diff(draft -> draft.withText(Samples.SANCTION, new Texts("由经理判定，各扣月工资的 {share}（{nature}）。", "x", "y")));
        assertEquals(
                "由经理判定，各扣[-基本][+月]工资的 {share}（{nature}）。",
                diff.clauses().getFirst().text(Locale.SIMPLIFIED_CHINESE).stream()
                        .map(run -> switch (run.kind()) {
                            case SAME -> run.text();
                            case REMOVED -> "[-" + run.text() + "]";
                            case ADDED -> "[+" + run.text() + "]";
                        })
                        .collect(Collectors.joining()));
        assertTrue(diff.substantive());
    }

    @Test
    void aClauseThatEndsIsRemoved() {
        var diff = diff(draft -> draft.withRepealed(Samples.WINDOW));
        assertEquals(Diff.Change.REMOVED, diff.clauses().getFirst().change());
        assertTrue(diff.substantive());
    }

    @Test
    void aSwitchIsSubstantive() {
        var diff = diff(draft -> draft.withOff(Samples.SANCTION, true));
        assertTrue(diff.clauses().getFirst().switched());
        assertTrue(diff.substantive());
    }

    @Test
    void aLevelIsAFacetOfItsControl() {
        var diff = diff(draft -> draft.withLevel(Samples.SANCTION, "deduction", Level.LOG));
        assertEquals(
                Map.of("level", new Diff.FacetDiff(Optional.of("block"), Optional.of("log"))),
                diff.clauses().getFirst().controls().getFirst().facets());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    由经理判定，各扣          | 由经理判定、各扣        | EDITORIAL
                    The manager decides; each | The manager rules; each | EDITORIAL
                    报经理判定，              | 已报经理判定，          | EDITORIAL
                    en: The manager decides}  | en: Manager decides}    | EDITORIAL
                    由经理判定，各扣          | 由领导判定，各扣        | SUBSTANTIVE
                    half_up)                  | down)                   | SUBSTANTIVE
                    in_flight: grandfather    | in_flight: cut_over     | SUBSTANTIVE
                    default: 30%              | default: 31%            | SUBSTANTIVE
                    """)
    void tellsEditorialFromSubstantive(String before, String after, Significance significance) {
        assertEquals(significance, upgrade(before, after).clauses().getFirst().significance());
    }

    @ParameterizedTest
    @CsvSource({"满 3.5 天, 满 35 天", "3 ≤ x, 3 x", "30%, 30"})
    void figuresAndSignsAreWords(String before, String after) {
        assertFalse(TextDiff.sameWords(before, after));
    }

    @Test
    void layoutOfAFormulaIsNoDifference() {
        var diff = upgrade(
                "round(person.base_salary * share, 2, half_up)", "round( person.base_salary*share , 2 , half_up )");
        assertEquals(List.of(), diff.clauses());
    }
}
