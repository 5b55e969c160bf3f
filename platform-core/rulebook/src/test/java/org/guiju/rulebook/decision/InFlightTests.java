package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.SHANGHAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A revision takes effect while a case is open: each kind goes by what its clause says of open cases. */
class InFlightTests {

    private static final ControlCode CONTROL = ControlCode.of("CASE/1#it");
    private static final Instant OPENED = Instant.parse("2026-11-18T04:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-02T04:00:00Z");
    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private static final String PARAMETERS =
            """
            parameters:
              limit: {label: %1$s, type: duration, default: PT24H, origin: seed}
              share: {label: %1$s, type: percent, default: 10%%, origin: seed}
              strict: {label: %1$s, type: boolean, default: false, origin: seed}
              coldest: {label: %1$s, type: number, default: 0, origin: seed}
              warmest: {label: %1$s, type: number, default: 4, origin: seed}
            """
                    .formatted(TEXTS);

    /** From 1 December on the limit is an hour, the share a half, and the clause is strict. */
    private static DeskCase revised(String control, String policy) {
        var bound = "    binding: {event: record.opened_at, in_flight: %s}%n".formatted(policy);
        return new DeskCase(PARAMETERS, control + bound).adopted().from("2026-12-01", draft -> draft.withValue(
                        CONTROL.clause(), "limit", Duration.ofHours(1))
                .withValue(CONTROL.clause(), "share", new BigDecimal("0.50"))
                .withValue(CONTROL.clause(), "strict", true));
    }

    private static Map<String, Object> values(List<?> history) {
        return Map.of(
                "actor",
                Map.of("id", "ann", "roles", List.of("sales_rep")),
                "action",
                Map.of("amount", new Money(600_00)),
                "record",
                Map.of("opened_at", OPENED, "history", history));
    }

    private static Decision after(DeskCase desk, List<?> history) {
        return desk.decide("Act", values(history), AFTER);
    }

    @ParameterizedTest
    @CsvSource({"cut_over, 0.50", "grandfather, 0.10"})
    void calculation(String policy, BigDecimal share) {
        var decision = after(
                revised(
                        """
                          - control: it
                            kind: calculation
                            on: Act
                            determines: share
                            value: share
                        """,
                        policy),
                List.of());
        assertEquals(
                0, share.compareTo((BigDecimal) decision.determined("share").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"cut_over, REFUSED", "grandfather, PERMITTED"})
    void procedure(String policy, Decision.Outcome outcome) {
        var desk = revised(
                """
                  - control: it
                    kind: procedure
                    on: [Act, Tell]
                    when: strict
                    steps:
                      - {step: tell, title: %1$s, action: Tell, after: [], again: true}
                      - {step: act, title: %1$s, action: Act, after: [tell], again: false}
                """
                        .formatted(TEXTS),
                policy);
        assertEquals(outcome, after(desk, List.of()).outcome());
        var told = Map.of("action", "Tell", "at", OPENED, "by", "ann");
        assertEquals(
                Decision.Outcome.PERMITTED,
                after(desk, List.of(told)).outcome(),
                "a step that is finished counts under either");
    }

    @ParameterizedTest
    @CsvSource({"cut_over, AWAITING", "grandfather, PERMITTED"})
    void approval(String policy, Decision.Outcome outcome) {
        var desk = revised(
                """
                  - control: it
                    kind: approval
                    on: Act
                    mode: all
                    says: %1$s
                    approvers:
                      - {step: boss, title: %1$s, roles: [boss], when: strict}
                """
                        .formatted(TEXTS),
                policy);
        var situation = new Situation(
                AFTER,
                SHANGHAI,
                List.of(),
                values(List.of()),
                Set.of(),
                Optional.empty(),
                WorkCalendar.WEEKDAYS,
                Grants.NONE.with((role, scope) -> List.of("ben")));
        assertEquals(outcome, desk.decide("Act", situation).outcome());
    }

    @ParameterizedTest
    @CsvSource({"cut_over, PT1H", "grandfather, "})
    void deadline(String policy, Duration limit) {
        var desk = revised(
                """
                  - control: it
                    kind: deadline
                    on: Act
                    duty: answer
                    title: %1$s
                    within: limit
                    from: record.opened_at
                    owner: {role: sales_manager, unit: record}
                    done_by: [Tell]
                """
                        .formatted(TEXTS),
                policy);
        assertEquals(
                Optional.ofNullable(limit).map(OPENED::plus),
                again(desk, "Act", values(List.of())).map(finding -> assertInstanceOf(Finding.Owes.class, finding)
                        .due()));
    }

    /** What is to be done in a day stays as it was when the day began; the next day follows the new list. */
    @Test
    void checklist() {
        var list =
                """
                  - control: it
                    kind: checklist
                    on: OpenPeriod
                    title: %1$s
                    owner: {role: sales_rep, unit: record}
                    items:
                      - {item: fridge, text: %1$s, at: ["08:00"], window: PT1H, evidence: number, min: coldest, max: warmest, measure: ℃}
                """
                        .formatted(TEXTS);
        var desk = new DeskCase(PARAMETERS, list, ChecklistTests.actions())
                .adopted()
                .from("2026-12-01", draft -> draft.withValue(CONTROL.clause(), "coldest", BigDecimal.ONE));
        var opened = Map.<String, Object>of(
                "actor",
                Map.of("id", "ann", "roles", List.of()),
                "action",
                Map.of("control", CONTROL.toString(), "from", java.time.LocalDate.parse("2026-12-02")));
        assertTrue(again(desk, "OpenPeriod", opened).isEmpty(), "the day that has begun keeps its list");
        assertTrue(desk.decide("OpenPeriod", opened, AFTER)
                .all(Finding.Owes.class)
                .findAny()
                .isPresent());
    }

    private static Optional<Finding> again(DeskCase desk, String action, Map<String, Object> values) {
        var then =
                new Situation(OPENED, SHANGHAI, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
        return new Decider(desk.rulebook(), Rules.NONE).again(CONTROL, action, then, AFTER);
    }
}
