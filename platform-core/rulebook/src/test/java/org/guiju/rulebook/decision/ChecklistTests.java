package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.SHANGHAI;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.Hours;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;
import org.junit.jupiter.api.Test;

/** What a checklist asks for in a day, and what comes of its answers. */
class ChecklistTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";
    private static final String LIMITS =
            """
            parameters:
              coldest: {label: %1$s, type: number, default: 0, origin: seed}
              warmest: {label: %1$s, type: number, default: 4, origin: seed}
              seasons: {label: %1$s, type: list, default: [spring], origin: seed, options: {spring: %1$s}}
              services:
                label: %1$s
                type: list
                default: [at_1130, at_1700]
                origin: seed
                options: {at_1130: %1$s, at_1700: %1$s, at_2000: %1$s}
            """
                    .formatted(TEXTS);
    private static final String COLD_STORAGE =
            """
              - control: cold-storage
                kind: checklist
                on: OpenPeriod
                title: {zh-Hans: 冷藏检查, zh-Hant: 冷藏檢查, en: Cold storage}
                owner: {role: sales_rep, unit: record}
                items:
                  - item: fridge
                    text: {zh-Hans: 冷藏温度, zh-Hant: 冷藏溫度, en: Fridge temperature}
                    at: ["08:00", "12:00"]
                    window: PT1H
                    evidence: number
                    min: coldest
                    max: warmest
                    measure: ℃
                    correct:
                      title: {zh-Hans: 降温, zh-Hant: 降溫, en: Cool it down}
                      within: PT2H
                      by: sales_rep
                      verified_by: sales_manager
                  - item: floor
                    text: {zh-Hans: 地面清洁, zh-Hant: 地面清潔, en: Floor is clean}
                    at: ["22:00"]
                    window: PT4H
                    evidence: tick
                  - item: waste
                    text: {zh-Hans: 废弃物, zh-Hant: 廢棄物, en: Waste}
                    at: ["23:00"]
                    window: PT30M
                    evidence: [choice, photo, signature]
                    choices: {collected: {zh-Hans: 已清运, zh-Hant: 已清運, en: collected}, left: {zh-Hans: 未清运, zh-Hant: 未清運, en: left}}
                    good: [collected]
            """;

    static Map<String, String> actions() {
        return Map.of(
                "actions/OpenPeriod.yaml",
                action("OpenPeriod", "report", "control: {type: text, label: %s}\n  from: {type: date, label: %1$s}"),
                "actions/RecordMissedCadence.yaml",
                action("RecordMissedCadence", "report", "control: {type: text, label: %s}"),
                "actions/AnswerCheckItem.yaml",
                action(
                        "AnswerCheckItem",
                        "report",
                        "value: {type: number, label: %s}\n  in_order: {type: boolean, label: %1$s}"),
                "actions/CorrectCheckItem.yaml",
                action("CorrectCheckItem", "request", "done: {type: text, label: %s}"),
                "actions/VerifyCorrection.yaml",
                action("VerifyCorrection", "request", "passes: {type: boolean, label: %s}"));
    }

    private static String action(String code, String intent, String fields) {
        return "action: %2$s\ntitle: %1$s\nsubmit: %1$s\nintent: %3$s\nby: [anyone]\nfields:\n  %4$s\ngoverned_by: [CASE]\n"
                .formatted(TEXTS, code, intent, fields.replace("%s", TEXTS).replace("%1$s", TEXTS));
    }

    private static DeskCase kitchen(String controls) {
        return new DeskCase(LIMITS, controls, actions());
    }

    private static Decision decide(String action, Map<String, Object> given, List<OpenDuty> duties) {
        return kitchen(COLD_STORAGE)
                .adopted()
                .decide(
                        action,
                        new Situation(
                                        NOON,
                                        SHANGHAI,
                                        List.of(),
                                        Map.of("action", given),
                                        Set.of(),
                                        Optional.empty(),
                                        WorkCalendar.WEEKDAYS)
                                .with(duties));
    }

    private static List<Finding.Owes> opened() {
        return decide(
                        "OpenPeriod",
                        Map.of("control", "CASE/1#cold-storage", "from", LocalDate.of(2026, 11, 18)),
                        List.of())
                .findings()
                .stream()
                .map(ClauseFinding::finding)
                .map(Finding.Owes.class::cast)
                .toList();
    }

    /** The duty as the platform keeps it. */
    private static OpenDuty open(Finding.Owes owes) {
        return new OpenDuty(
                ControlCode.of("CASE/1#cold-storage"),
                owes.title(),
                owes.doneBy(),
                owes.terms().notBefore(),
                owes.terms().refusesEarly(),
                owes.due(),
                owes.terms().proof(),
                owes.terms().check());
    }

    @Test
    void eachItemIsOwedAtEachOfItsTimes() {
        var owed = opened();
        assertEquals(
                List.of("fridge-08:00", "fridge-12:00", "floor-22:00", "waste-23:00"),
                owed.stream().map(Finding.Owes::duty).toList());
        assertEquals(
                List.of(
                        Instant.parse("2026-11-18T01:00:00Z"),
                        Instant.parse("2026-11-18T05:00:00Z"),
                        Instant.parse("2026-11-18T18:00:00Z"),
                        Instant.parse("2026-11-18T15:30:00Z")),
                owed.stream().map(Finding.Owes::due).toList());
        assertEquals(Optional.of("RecordMissedCadence"), owed.getFirst().lapse());
        assertEquals(
                Optional.of(new Terms.Owner("sales_rep", Terms.Where.RECORD)),
                owed.getFirst().terms().owner());
        assertEquals(
                Optional.of(Instant.parse("2026-11-18T04:00:00Z")),
                owed.get(1).terms().from());
    }

    @Test
    void anotherControlsPeriodIsNoneOfItsBusiness() {
        var decision =
                decide("OpenPeriod", Map.of("control", "CASE/1#other", "from", LocalDate.of(2026, 11, 18)), List.of());
        assertInstanceOf(Finding.Silent.class, only(decision));
    }

    @Test
    void limitsAreTheClausesParameters() {
        var check = opened().getFirst().terms().check().orElseThrow();
        assertEquals(List.of(Check.Evidence.NUMBER), check.evidence());
        assertTrue(check.holds(new BigDecimal("4")));
        assertTrue(!check.holds(new BigDecimal("4.1")) && !check.holds(new BigDecimal("-0.1")));
    }

    @Test
    void readingWithinItsLimitsLeavesNothingToDo() {
        var decision =
                decide("AnswerCheckItem", Map.of("value", new BigDecimal("3.5")), List.of(open(opened().get(1))));
        assertEquals(List.of(), decision.findings());
    }

    @Test
    void answerAfterItsTimeIsTakenAndOnRecordAsLate() {
        var early = open(opened().getFirst());
        var decision = decide("AnswerCheckItem", Map.of("value", new BigDecimal("3.5")), List.of(early));
        assertEquals(Outcome.PERMITTED, decision.outcome());
        assertEquals(
                "“Fridge temperature” was to be checked by 2026-11-18 09:00; this answer is late",
                assertInstanceOf(Finding.Warns.class, only(decision)).says().en());
    }

    @Test
    void readingBeyondItsLimitsIsRecordedPutRightAndVerified() {
        var fridge = open(opened().get(1));
        var answered =
                decide("AnswerCheckItem", Map.of("value", new BigDecimal("9"), "in_order", true), List.of(fridge));
        assertEquals(Outcome.PERMITTED, answered.outcome());
        var warns = assertInstanceOf(
                Finding.Warns.class, answered.findings().getFirst().finding());
        assertEquals(
                "“Fridge temperature” reads 9℃ instead of ≥ 0℃ ≤ 4℃",
                warns.says().en());
        var correct = assertInstanceOf(
                Finding.Owes.class, answered.findings().getLast().finding());
        assertEquals(List.of("CorrectCheckItem"), correct.doneBy());
        assertEquals(NOON.plus(Duration.ofHours(2)), correct.due());

        var verify = assertInstanceOf(
                Finding.Owes.class, only(decide("CorrectCheckItem", Map.of("done", "调低"), List.of(open(correct)))));
        assertEquals(List.of("VerifyCorrection"), verify.doneBy());
        assertEquals("sales_manager", verify.terms().owner().orElseThrow().role());

        assertEquals(
                List.of(),
                decide("VerifyCorrection", Map.of("passes", true), List.of(open(verify)))
                        .findings());
        var again = assertInstanceOf(
                Finding.Owes.class, only(decide("VerifyCorrection", Map.of("passes", false), List.of(open(verify)))));
        assertEquals(List.of("CorrectCheckItem"), again.doneBy());
    }

    @Test
    void whatIsNotInOrderWithoutAnythingToCorrectIsOnRecordOnly() {
        var floor = open(opened().get(2));
        var found = only(decide("AnswerCheckItem", Map.of("in_order", false), List.of(floor)));
        assertInstanceOf(Finding.Warns.class, found);
    }

    @Test
    void choiceThatIsNotInOrderIsSaidInItsWords() {
        var waste = open(opened().getLast());
        assertEquals(
                List.of(),
                decide("AnswerCheckItem", Map.of("choice", "collected"), List.of(waste))
                        .findings());
        var found = only(decide("AnswerCheckItem", Map.of("choice", "left", "in_order", true), List.of(waste)));
        assertEquals(
                "“Waste”: left, which is not in order",
                assertInstanceOf(Finding.Warns.class, found).says().en());
    }

    @Test
    void itemIsOwedEverySoOftenWithinTheShiftsOfTheUnit() {
        var shifts = new WorkCalendar(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(
                        DayOfWeek.WEDNESDAY,
                        List.of(
                                new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                                new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)))));
        var owed = onShifts(shifts);
        assertEquals(
                List.of("fridge-09:00", "fridge-22:00", "fridge-02:00"),
                owed.stream()
                        .map(Finding.Owes.class::cast)
                        .map(Finding.Owes::duty)
                        .limit(3)
                        .toList());
        assertEquals(
                Optional.of(Instant.parse("2026-11-18T18:00:00Z")),
                ((Finding.Owes) owed.get(2)).terms().from());
    }

    @Test
    void itemWhoseShiftsNobodyHasSaidHoldsUpNoOther() {
        var owed = onShifts(WorkCalendar.WEEKDAYS);
        assertTrue(assertInstanceOf(Finding.Pends.class, owed.getFirst())
                .says()
                .en()
                .contains("Calendar and shifts"));
        assertEquals("floor-22:00", ((Finding.Owes) owed.get(1)).duty());
    }

    @Test
    void clauseSaysHowOftenAndNeverSoOftenThatADayHasNoEnd() {
        var morning = new WorkCalendar(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(DayOfWeek.WEDNESDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0)))));
        assertEquals(
                List.of("fridge-09:00", "fridge-11:00"),
                onShifts(morning, "each: if warmest < 5 then @\"PT2H\" else @\"PT4H\"").stream()
                        .map(finding -> ((Finding.Owes) finding).duty())
                        .limit(2)
                        .toList());
        assertInstanceOf(Finding.Pends.class, onShifts(morning, "each: PT1M").getFirst());
    }

    @Test
    void clauseSaysAtWhichTimes() {
        assertEquals(
                List.of("fridge-11:30", "fridge-17:00"),
                onShifts(WorkCalendar.WEEKDAYS, "at: services").stream()
                        .map(finding -> ((Finding.Owes) finding).duty())
                        .limit(2)
                        .toList());
    }

    @Test
    void itemIsOwedEverySoOftenFromTimesOfDayOnForSoLong() {
        assertEquals(
                List.of("fridge-11:30", "fridge-12:30", "fridge-17:00", "fridge-18:00", "floor-22:00"),
                onShifts(WorkCalendar.WEEKDAYS, "at: services\n        each: PT1H\n        lasts: PT2H").stream()
                        .map(finding -> ((Finding.Owes) finding).duty())
                        .limit(5)
                        .toList());
    }

    @Test
    void itemWhoseConditionDoesNotHoldIsNotAskedFor() {
        var owed = onShifts(WorkCalendar.WEEKDAYS, "at: services\n        when: warmest > 10");
        assertEquals("floor-22:00", ((Finding.Owes) owed.getFirst()).duty());
    }

    private static final String OPENING =
            """
              - control: opening
                kind: checklist
                on: Begin
                title: {zh-Hans: 开班, zh-Hant: 開班, en: Opening}
                owner: {role: sales_rep, unit: record}
                about: thing
                when: action.kind = "day"
                items:
                  - item: gas
                    text: {zh-Hans: 燃气, zh-Hant: 瓦斯, en: Gas}
                    window: 'if coldest = 0 then @"PT30M" else @"PT1H"'
                    evidence: tick
                    correct: {title: {zh-Hans: 修, zh-Hant: 修, en: Repair}, within: PT2H, by: sales_rep, verified_by: sales_manager}
                  - item: people
                    owner: {role: sales_manager, unit: record}
                    text: {zh-Hans: 人, zh-Hant: 人, en: People}
                    after: PT1H
                    window: PT30M
                    evidence: number
                    min: 1
            """;

    private static List<Finding> begun(String kind) {
        var actions = new java.util.HashMap<>(actions());
        actions.put(
                "records/thing.yaml",
                "record: thing\nname: %1$s\nprefix: TH\ntitle: kind\nfields: {kind: {type: text, label: %1$s}}\nstates: {open: %1$s}\n"
                        .formatted(TEXTS));
        actions.put(
                "actions/Begin.yaml",
                action("Begin", "request", "kind: {type: text, required: true, label: %s}")
                        + "effects:\n  - create: thing\n    set: {kind: action.kind}\n");
        return new DeskCase(LIMITS, OPENING, actions)
                .adopted().decide("Begin", Map.of("action", Map.of("kind", kind)), NOON).findings().stream()
                        .map(ClauseFinding::finding)
                        .toList();
    }

    @Test
    void actOpensEachItemOnceAndFromThenOn() {
        var owed = begun("day").stream().map(Finding.Owes.class::cast).toList();
        assertEquals(
                List.of("gas", "people"), owed.stream().map(Finding.Owes::duty).toList());
        assertEquals(NOON.plus(Duration.ofMinutes(30)), owed.getFirst().due());
        assertEquals(Optional.of("thing"), owed.getFirst().terms().about());
        assertEquals(
                Optional.of(NOON.plus(Duration.ofHours(1))),
                owed.getLast().terms().from());
        assertEquals(
                "sales_manager", owed.getLast().terms().owner().orElseThrow().role());
        assertEquals(
                Optional.of(Duration.ofHours(2)),
                owed.getFirst().terms().check().orElseThrow().correct().map(Check.Correction::within));
    }

    @Test
    void actOfAnotherSortOpensNoList() {
        assertInstanceOf(Finding.Silent.class, begun("night").getFirst());
    }

    private static List<Finding> onShifts(WorkCalendar shifts) {
        return onShifts(shifts, "each: PT4H");
    }

    private static List<Finding> onShifts(WorkCalendar shifts, String each) {
        return kitchen(COLD_STORAGE.replace("at: [\"08:00\", \"12:00\"]", each))
                .adopted()
                .decide(
                        "OpenPeriod",
                        new Situation(
                                NOON,
                                SHANGHAI,
                                List.of(),
                                Map.of(
                                        "action",
                                        Map.of("control", "CASE/1#cold-storage", "from", LocalDate.of(2026, 11, 18))),
                                Set.of(),
                                Optional.empty(),
                                shifts))
                .findings()
                .stream()
                .map(ClauseFinding::finding)
                .toList();
    }

    @Test
    void checklistThatCannotWorkIsRefused() {
        refuses("evidence: number", "evidence: tick", "cannot stand beside “evidence: tick”");
        refuses("\"22:00\"", "\"25:00\"", "25:00");
        refuses("on: OpenPeriod", "on: Tell", "cannot stand beside “on: Tell”");
        refuses("at: [\"22:00\"]", "at: meals", "meals");
        refuses("at: [\"22:00\"]", "at: seasons", "at_1130");
        refuses("at: [\"22:00\"]", "at: [\"22:00\"]\n        lasts: PT1H", "lasts");
        refuses("at: [\"22:00\"]", "at: [\"22:00\"]\n        each: PT1H", "lasts");
        refuses("window: PT4H", "window: soon", "soon");
        refuses("max: warmest", "max: hottest", "hottest");
        refuses("item: floor", "item: fridge", "fridge");
        refuses("good: [collected]", "good: [burnt]", "burnt");
        refuses("[choice, photo, signature]", "[photo, smell]", "smell");
        refuses("[choice, photo, signature]", "[photo]", "cannot stand beside “evidence: photo”");
    }

    private static void refuses(String good, String bad, String says) {
        var problem = assertThrows(AssertionError.class, () -> kitchen(COLD_STORAGE.replace(good, bad)));
        assertTrue(problem.getMessage().contains(says), problem.getMessage());
    }
}
