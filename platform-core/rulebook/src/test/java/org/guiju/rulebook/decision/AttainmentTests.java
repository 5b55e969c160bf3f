package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Attainment;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class AttainmentTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private static final String QUOTA =
            """
              - control: sales
                kind: quota
                title: %s
                measure: sales
                periods: [year, month]
                people: [sales_rep]
                over_allocation: 0%%
                joiners: whole
                check_at: 80%%
                least: 80%%
            """
                    .formatted(TEXTS);

    private static final String GATE =
            """
              - control: behind
                kind: gate
                on: Act
                effect: refuses
                binding: {event: record.opened_at, in_flight: grandfather}
                quotas:
                  month: {quota: CASE/1#sales, period: %s}
                when: quota.month != null and quota.month.share < 50%%
                says: {zh-Hans: "完成 {quota.month.share}", zh-Hant: "達成 {quota.month.share}", en: "{quota.month.share} reached"}
            """;

    private static final Map<String, String> TARGETS = Map.of(
            "actions/SetTarget.yaml", action("SetTarget"),
            "actions/ReviewTarget.yaml", action("ReviewTarget"));

    private static String action(String code) {
        return """
                action: %2$s
                title: %1$s
                submit: %1$s
                intent: report
                by: [system]
                fields:
                  control: {type: text, label: %1$s, required: true}
                  share: {type: percent, label: %1$s}
                """
                .formatted(TEXTS, code);
    }

    private static DeskCase desk() {
        return new DeskCase("", QUOTA + GATE.formatted("month"), TARGETS).adopted();
    }

    private static Map<String, Object> act(Map<String, ?> captured) {
        Map<String, Object> values = new HashMap<>();
        values.put("action", Map.of("amount", new Money(1)));
        values.put("actor", Map.of("id", "lin"));
        values.put("record", Map.of("opened_at", Instant.parse("2026-10-31T04:00:00Z")));
        values.put("quota", captured);
        return values;
    }

    private static Map<String, ?> share(String share) {
        return Map.of("CASE/1#behind", Map.of("month", Map.of("share", new BigDecimal(share))));
    }

    @Test
    void controlReadsHowFarTheTargetIsReached() {
        var refused = assertInstanceOf(Finding.Refuses.class, only(desk().decide("Act", act(share("0.4999")), NOON)));
        assertEquals("49.99% reached", refused.says().en());
        assertInstanceOf(Finding.Permits.class, only(desk().decide("Act", act(share("0.5")), NOON)));
    }

    @Test
    void nobodyWithoutATargetIsBehindIt() {
        assertInstanceOf(Finding.Permits.class, only(desk().decide("Act", act(Map.of()), NOON)));
        assertInstanceOf(
                Finding.Permits.class,
                only(desk().decide(
                                "Act",
                                act(Map.of("CASE/9#other", Map.of("month", Map.of("share", BigDecimal.ZERO)))),
                                NOON)),
                "what another control reads under the same name is something else");
    }

    @Test
    void periodIsTheOneOfTheBindingDate() {
        var desk = desk();
        var type = desk.rulebook().library().actionType("Act").orElseThrow();
        var situation = new Situation(
                NOON, DeskCase.SHANGHAI, List.of(), act(Map.of()), Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
        assertEquals(
                List.of(new Decider.Read(
                        ControlCode.of("CASE/1#behind"),
                        new Attainment("month", ControlCode.of("CASE/1#sales"), Period.MONTH, false, "actor.id"),
                        Instant.parse("2026-10-31T04:00:00Z"))),
                Decider.reads(desk.rulebook(), type, situation));
    }

    @Test
    void targetThatIsNeverSetIsAProblemOfTheFile() {
        var problem =
                assertThrows(AssertionError.class, () -> new DeskCase("", QUOTA + GATE.formatted("quarter"), TARGETS));
        assertTrue(problem.getMessage().contains("CASE/1#sales"), problem.getMessage());
    }
}
