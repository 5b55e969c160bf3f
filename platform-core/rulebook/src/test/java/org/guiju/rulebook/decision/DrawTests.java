package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.SHANGHAI;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;
import org.junit.jupiter.api.Test;

/** What a draw asks for once it has picked something. */
class DrawTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";
    private static final String SIZES =
            """
            parameters:
              sample: {label: %1$s, type: integer, default: 3, origin: seed}
              soon: {label: %1$s, type: duration, default: PT2H, origin: seed}
            """
                    .formatted(TEXTS);
    private static final String SPOT_CHECK =
            """
              - control: spot
                kind: draw
                on: DrawPick
                title: {zh-Hans: 抽查, zh-Hant: 抽查, en: Spot check}
                held_in: [company]
                among: {units: [outlet]}
                count: sample
                per: week
                owner: {role: head_chef, unit: record}
                text: {zh-Hans: "抽查{picked}", zh-Hant: "抽查{picked}", en: "Look at {picked}"}
                within: soon
                evidence: [tick, text]
                correct:
                  title: {zh-Hans: 整改, zh-Hant: 改善, en: Put it right}
                  within: P1D
                  by: outlet_manager
                  verified_by: head_chef
            """;

    private static DeskCase kitchen(String controls) {
        Map<String, String> files = new HashMap<>(ChecklistTests.actions());
        files.put(
                "actions/DrawPick.yaml",
                """
                action: DrawPick
                title: %1$s
                submit: %1$s
                intent: report
                by: [anyone]
                fields:
                  control: {type: text, label: %1$s}
                  draw: {type: text, label: %1$s}
                  number: {type: integer, label: %1$s}
                  picked: {type: text, label: %1$s}
                  picked_hant: {type: text, label: %1$s}
                  picked_en: {type: text, label: %1$s}
                governed_by: [CASE]
                """
                        .formatted(TEXTS));
        return new DeskCase(SIZES, controls, files);
    }

    @Test
    void nothingToDrawFromIsSaid() {
        var decision = kitchen(SPOT_CHECK)
                .adopted()
                .decide(
                        "DrawPick",
                        new Situation(
                                NOON,
                                SHANGHAI,
                                List.of(),
                                Map.of("action", Map.of("control", "CASE/1#spot")),
                                Set.of(),
                                Optional.empty(),
                                WorkCalendar.WEEKDAYS));
        assertInstanceOf(Finding.Warns.class, only(decision));
    }

    private static Decision picked(String control) {
        return kitchen(SPOT_CHECK)
                .adopted()
                .decide(
                        "DrawPick",
                        new Situation(
                                NOON,
                                SHANGHAI,
                                List.of(),
                                Map.of(
                                        "action",
                                        Map.of(
                                                "control",
                                                control,
                                                "draw",
                                                "d",
                                                "number",
                                                BigDecimal.ONE,
                                                "picked",
                                                "河滨店",
                                                "picked_en",
                                                "Riverside")),
                                Set.of(),
                                Optional.empty(),
                                WorkCalendar.WEEKDAYS));
    }

    @Test
    void whatWasPickedIsOwedInAShortTimeWithEvidence() {
        var owes = assertInstanceOf(Finding.Owes.class, only(picked("CASE/1#spot")));
        assertEquals("Look at Riverside", owes.title().en());
        assertEquals("抽查河滨店", owes.title().zhHans());
        assertEquals(NOON.plusSeconds(7_200), owes.due());
        assertEquals(List.of("AnswerCheckItem"), owes.doneBy());
        assertEquals(Optional.of("RecordMissedCadence"), owes.lapse());
        assertEquals(
                Optional.of(new Terms.Owner("head_chef", Terms.Where.RECORD)),
                owes.terms().owner());
        assertEquals(
                List.of(Check.Evidence.TICK, Check.Evidence.TEXT),
                owes.terms().check().orElseThrow().evidence());
    }

    @Test
    void anotherControlsPickIsNoneOfItsBusiness() {
        assertInstanceOf(Finding.Silent.class, only(picked("CASE/1#other")));
    }

    @Test
    void severalPopulationsAreRefused() {
        var fault = assertThrows(AssertionError.class, () -> kitchen(
                        SPOT_CHECK.replace("{units: [outlet]}", "{units: [outlet], people: [cook]}"))
                .adopted());
        assertTrue(fault.getMessage().contains("people"), fault.getMessage());
    }

    @Test
    void anActionThatDischargesNeedsARecordThatWasPicked() {
        var fault = assertThrows(AssertionError.class, () -> kitchen(
                        SPOT_CHECK.substring(0, SPOT_CHECK.indexOf("    evidence")) + "    done_by: [Act]\n")
                .adopted());
        assertTrue(fault.getMessage().contains("among: records"), fault.getMessage());
    }
}
