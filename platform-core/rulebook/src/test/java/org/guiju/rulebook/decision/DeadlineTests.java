package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.SHANGHAI;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.Hours;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;
import org.junit.jupiter.api.Test;

/** When clocks end, and what their clauses say about whoever stops them. */
class DeadlineTests {

    private static final String DEADLINE =
            """
              - control: answer
                kind: deadline
                on: Act
                duty: answer
                title: {zh-Hans: 答复, zh-Hant: 答覆, en: Answer}
                owner: {role: sales_manager, unit: record}
                done_by: [Tell]
            """;

    private static Finding.Owes owes(String more) {
        return owes(more, Map.of("opened_at", Instant.parse("2026-11-17T12:30:00Z")), WorkCalendar.WEEKDAYS);
    }

    private static Finding.Owes owes(String more, Map<String, Object> record, WorkCalendar calendar) {
        return assertInstanceOf(Finding.Owes.class, only(decide("Act", more, record, calendar, List.of())));
    }

    private static Decision decide(
            String action, String more, Map<String, Object> record, WorkCalendar calendar, List<OpenDuty> duties) {
        var values = Map.<String, Object>of("record", record, "action", Map.of("note", "x"));
        return new DeskCase("", DEADLINE + more.indent(4))
                .adopted()
                .decide(
                        action,
                        new Situation(NOON, SHANGHAI, List.of(), values, Set.of(), Optional.empty(), calendar)
                                .with(duties));
    }

    @Test
    void clockAnchoredToAnEventBeginsThere() {
        var owes = owes("within: duration(\"PT24H\")\nfrom: record.opened_at");
        assertEquals(Instant.parse("2026-11-18T12:30:00Z"), owes.due());
        assertEquals(
                Optional.of(new Terms.Owner("sales_manager", Terms.Where.RECORD)),
                owes.terms().owner());
    }

    @Test
    void clockThatWasOverBeforeItBeganIsDueAtOnceAndSaysSo() {
        var owes = owes("within: duration(\"PT1H\")\nfrom: record.opened_at");
        assertEquals(NOON, owes.due());
        assertEquals(
                Optional.of(Instant.parse("2026-11-17T13:30:00Z")), owes.terms().missed());
    }

    @Test
    void periodEndsWithItsLastDay() {
        assertEquals(
                Instant.parse("2026-11-22T16:00:00Z"), owes("by_end_of: week").due());
        assertEquals(
                Instant.parse("2026-11-30T16:00:00Z"), owes("by_end_of: month").due());
        assertEquals(
                Instant.parse("2026-12-31T16:00:00Z"),
                owes("by_end_of: quarter").due());
    }

    @Test
    void workingTimeCountsOnlyWhileTheUnitWorks() {
        var shop = new WorkCalendar(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(DayOfWeek.WEDNESDAY, List.of(new Hours(LocalTime.of(10, 0), LocalTime.of(14, 0)))));
        // Two hours are left today, Wednesday noon; the third is next Wednesday.
        assertEquals(
                Instant.parse("2026-11-25T03:00:00Z"),
                owes("working_time: duration(\"PT3H\")", Map.of(), shop).due());
    }

    @Test
    void yearTheCalendarDoesNotHavePends() {
        var known = new WorkCalendar(Optional.of(Set.of(2025)), Set.of(), Set.of(), WorkCalendar.MONDAY_TO_FRIDAY);
        var decision = decide("Act", "workdays: 2\nstart_day: next_day", Map.of(), known, List.of());
        var pends = assertInstanceOf(Finding.Pends.class, only(decision));
        assertTrue(pends.says().en().contains("2026"), pends.says().en());
        assertEquals(Outcome.PENDING, decision.outcome());
        assertEquals(
                "2026",
                decision.findings()
                        .getFirst()
                        .basis()
                        .inputs()
                        .get("calendar.year")
                        .toString());
    }

    @Test
    void remindersAndEscalationComeInOrder() {
        var terms =
                owes("""
                        within: duration("PT24H")
                        alarm: [PT2H, PT8H]
                        escalate:
                          - {after: PT48H, to: [company_leadership]}
                          - {after: PT4H, to: [sales_manager]}
                        paused_by: [Tell]
                        resumed_by: [Act]
                        grace: PT12H
                        """)
                        .terms();
        assertEquals(List.of(Duration.ofHours(8), Duration.ofHours(2)), terms.alarms());
        assertEquals(
                List.of("sales_manager", "company_leadership"),
                terms.escalations().stream().flatMap(step -> step.to().stream()).toList());
        assertEquals(List.of("Tell"), terms.pausedBy());
        assertEquals(Duration.ofHours(12), terms.grace());
    }

    @Test
    void doingItTooEarlyIsAFindingOfItsOwn() {
        var warned = decide("Tell", "within: duration(\"PT24H\")", Map.of(), WorkCalendar.WEEKDAYS, early(false));
        assertInstanceOf(Finding.Warns.class, only(warned));
        assertEquals(Outcome.PERMITTED, warned.outcome());
        var refused = only(decide("Tell", "within: duration(\"PT24H\")", Map.of(), WorkCalendar.WEEKDAYS, early(true)));
        assertEquals(
                "“Answer” may be done from 2026-11-18 13:00 on",
                assertInstanceOf(Finding.Refuses.class, refused).says().en());
    }

    @Test
    void dischargeNeedsItsProof() {
        var duty = new OpenDuty(
                ControlCode.of("CASE/1#answer"),
                text(),
                List.of("Tell"),
                Optional.empty(),
                false,
                NOON,
                Optional.of("amount"),
                Optional.empty());
        var found = only(decide("Tell", "within: duration(\"PT24H\")", Map.of(), WorkCalendar.WEEKDAYS, List.of(duty)));
        assertEquals(
                Optional.of("amount"),
                assertInstanceOf(Finding.Requires.class, found).field());
    }

    private static List<OpenDuty> early(boolean refuses) {
        return List.of(new OpenDuty(
                ControlCode.of("CASE/1#answer"),
                text(),
                List.of("Tell"),
                Optional.of(NOON.plus(Duration.ofHours(1))),
                refuses,
                NOON,
                Optional.empty(),
                Optional.empty()));
    }

    private static Texts text() {
        return new Texts("答复", "答覆", "Answer");
    }
}
