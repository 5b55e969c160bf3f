package org.guiju.rulebook.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.control.Conduct;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class ConductTests {

    private static final String LATE =
            """
              - control: late
                kind: conduct
                title: {zh-Hans: 迟到, zh-Hant: 遲到, en: Late}
                observers: [sales_manager, audit]
                counted: day
                fields:
                  minutes: {type: integer, label: {zh-Hans: 分钟, zh-Hant: 分鐘, en: Minutes}, required: true}
                then:
                  - points: if action.minutes > 15 then 2 else 1
                ladder:
                  over: month
                  beyond: repeat_last
                  steps:
                    - at: 3
                      says: {zh-Hans: "本月第 {nth} 次", zh-Hant: "本月第 {nth} 次", en: "number {nth} this month"}
                      then:
                        - referral: {to: sales_manager, matter: {zh-Hans: 谈话, zh-Hant: 談話, en: Talk}, within: "@\\"P7D\\""}
                thresholds:
                  over: year
                  beyond: nothing
                  steps:
                    - at: 6
                      says: {zh-Hans: 满 6 分, zh-Hant: 滿 6 分, en: six points}
                      then:
                        - letter: '@"P1Y"'
                        - restriction: {actions: [Act], length: '@"P7D"'}
                says: {zh-Hans: "{person.name} 迟到 {action.minutes} 分钟", zh-Hant: "{person.name} 遲到 {action.minutes} 分鐘", en: "{person.name} was {action.minutes} minutes late"}
            """;

    private final DeskCase desk = new DeskCase("", LATE).adopted();

    @Test
    void actGoesOnRecordWithItsPoints() {
        var found = proposals(decide("2026-11-18T01:00:00Z", 10, List.of()));

        assertEquals(
                List.of(new Consequence.Noted(1), new Consequence.Points(new BigDecimal(-1))),
                found.stream().map(Finding.Proposes::consequence).toList());
        assertEquals("Lin was 10 minutes late", found.getFirst().says().en());
        assertEquals(
                Instant.parse("2026-11-18T01:00:00Z"),
                found.getFirst().occasion().orElseThrow().at());
    }

    @Test
    void onlyDecidedActsOfTheMonthReachTheStep() {
        var two = List.of(act("2026-11-02T01:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));
        var undecided = List.of(act("2026-11-02T01:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, false));
        var lastMonth = List.of(act("2026-10-30T01:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));

        assertEquals(List.of("", "", "ladder/3"), steps(decide("2026-11-18T01:00:00Z", 10, two)));
        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, undecided)));
        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, lastMonth)));
    }

    @Test
    void monthEndsAtTheCompanysMidnight() {
        var two = List.of(act("2026-10-31T15:59:59Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));
        var inside = List.of(act("2026-10-31T16:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));

        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, two)));
        assertEquals(List.of("", "", "ladder/3"), steps(decide("2026-11-18T01:00:00Z", 10, inside)));
    }

    @Test
    void rollingWindowReachesBackFromTheActOverTheEndOfTheMonth() {
        var rolling = new DeskCase("", LATE.replace("over: month", "over: P30D")).adopted();
        var inside = List.of(act("2026-10-20T01:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));
        var outside = List.of(act("2026-10-17T01:00:00Z", 1, true), act("2026-11-09T01:00:00Z", 1, true));

        assertEquals(List.of("", "", "ladder/3"), steps(decide(rolling, inside)));
        assertEquals(List.of("", ""), steps(decide(rolling, outside)));
    }

    private static List<Finding> decide(DeskCase desk, List<Map<String, Object>> history) {
        return desk.decide(Conduct.RECORD, values("2026-11-18T01:00:00Z", 10, history), NOW)
                .all(Finding.class)
                .toList();
    }

    @Test
    void timeOfTheActCountsNotThatOfRecording() {
        var later = List.of(act("2026-11-19T01:00:00Z", 1, true), act("2026-11-20T01:00:00Z", 1, true));

        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, later)));
    }

    @Test
    void thresholdFollowsOncePerCrossing() {
        var five = List.of(act("2026-03-02T01:00:00Z", 5, true));
        var six = List.of(act("2026-03-02T01:00:00Z", 6, true));

        assertEquals(List.of("", "", "points/6", "points/6"), steps(decide("2026-11-18T01:00:00Z", 10, five)));
        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, six)));
        var found = proposals(decide("2026-11-18T01:00:00Z", 10, five));
        assertEquals(new Consequence.Letter(Period.ofYears(1)), found.get(2).consequence());
        assertEquals(
                new Consequence.Restriction(List.of("Act"), Period.ofDays(7)),
                found.get(3).consequence());
    }

    /** Points that a reversal took away do not count; reaching the sum anew is another crossing. */
    @Test
    void thresholdFollowsAgainWhereItWasNotReachedBefore() {
        var undecided = List.of(act("2026-03-02T01:00:00Z", 6, false));
        var lastYear = List.of(act("2025-12-30T01:00:00Z", 6, true), act("2026-03-02T01:00:00Z", 4, true));
        var twoOver = List.of(act("2026-03-02T01:00:00Z", 4, true));

        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, undecided)), "nobody has decided it");
        assertEquals(List.of("", ""), steps(decide("2026-11-18T01:00:00Z", 10, lastYear)), "a year begins anew");
        assertEquals(
                List.of("", "", "points/6", "points/6"),
                steps(decide("2026-11-18T01:00:00Z", 20, twoOver)),
                "one act of two points crosses it once");
    }

    @Test
    void secondObservationOfTheDayIsNotASecondAct() {
        var today = List.of(act("2026-11-18T00:30:00Z", 1, false));

        var findings = decide("2026-11-18T01:00:00Z", 10, today);
        assertEquals(1, findings.size());
        assertInstanceOf(Finding.Warns.class, findings.getFirst());
    }

    @Test
    void otherRulesHaveNothingToSay() {
        var values = values("2026-11-18T01:00:00Z", 10, List.of());
        @SuppressWarnings("unchecked")
        var action = (Map<String, Object>) values.get("action");
        action.put("control", "CASE/1#early");

        assertTrue(desk.decide(Conduct.RECORD, values, NOW).findings().isEmpty());
    }

    @Test
    void amountChosenInTheBandAboveTheLimitNeedsItsApprover() {
        var damage = new DeskCase(
                        "",
                        """
                          - control: damage
                            kind: conduct
                            title: {zh-Hans: 损坏, zh-Hant: 損壞, en: Damage}
                            observers: [sales_manager]
                            counted: act
                            within: PT30M
                            evidence: true
                            then:
                              - band: {from: money(100), to: money(1000), nature: '"loss_compensation"', approver_above: money(500), approver: company_leadership}
                            says: {zh-Hans: 损坏, zh-Hant: 損壞, en: damage}
                        """)
                .adopted();
        var values = values("2026-11-18T01:00:00Z", 10, List.of());
        @SuppressWarnings("unchecked")
        var action = (Map<String, Object>) values.get("action");
        action.put("control", "CASE/1#damage");
        action.put("amount", new Money(600_00));

        var found = proposals(
                damage.decide(Conduct.RECORD, values, NOW).all(Finding.class).toList());
        assertEquals(new Consequence.Cash(new Money(-600_00)), found.getLast().consequence());
        assertEquals("company_leadership", found.getLast().decider().orElseThrow());
        action.put("amount", new Money(500_00));
        assertTrue(proposals(damage.decide(Conduct.RECORD, values, NOW)
                        .all(Finding.class)
                        .toList())
                .getLast()
                .decider()
                .isEmpty());
    }

    @Test
    void attemptAtWhatIsProhibitedIsRefusedAndPutOnRecord() {
        var forbidden = new DeskCase(
                        "",
                        """
                          - control: never
                            kind: prohibition
                            on: Act
                            when: action.amount > money(500)
                            severity: serious
                            record_attempt: true
                            attempt:
                              - points: 3
                            says: {zh-Hans: 不许, zh-Hant: 不許, en: never}
                        """)
                .adopted();
        var values = new HashMap<String, Object>();
        values.put("actor", Map.of("id", "lin"));
        values.put("action", Map.of("amount", new Money(600_00)));
        var decision = forbidden.decide("Act", values, NOW);

        assertEquals(org.guiju.sdk.decision.Decision.Outcome.REFUSED, decision.outcome());
        assertEquals(
                List.of(new Consequence.Noted(1), new Consequence.Points(new BigDecimal(-3))),
                decision.all(Finding.Proposes.class)
                        .map(Finding.Proposes::consequence)
                        .toList());
        values.put("action", Map.of("amount", new Money(400_00)));
        assertTrue(forbidden
                .decide("Act", values, NOW)
                .all(Finding.Proposes.class)
                .findAny()
                .isEmpty());
    }

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    private List<Finding> decide(String at, int minutes, List<Map<String, Object>> history) {
        return desk.decide(Conduct.RECORD, values(at, minutes, history), NOW)
                .all(Finding.class)
                .toList();
    }

    private static Map<String, Object> values(String at, int minutes, List<Map<String, Object>> history) {
        Map<String, Object> action = new HashMap<>();
        action.put("control", "CASE/1#late");
        action.put("persons", List.of("lin"));
        action.put("acted_at", Instant.parse(at));
        action.put("minutes", BigDecimal.valueOf(minutes));
        Map<String, Object> values = new HashMap<>();
        values.put("action", action);
        values.put("people", List.of(Map.of("id", "lin", "name", "Lin", "unit", "u", "region", "r")));
        values.put("history", new ArrayList<>(history));
        return values;
    }

    private static Map<String, Object> act(String at, int points, boolean decided) {
        return Map.of(
                "control",
                "CASE/1#late",
                "person",
                "lin",
                "acted_at",
                Instant.parse(at),
                "count",
                BigDecimal.ONE,
                "points",
                BigDecimal.valueOf(points),
                "decided",
                decided);
    }

    private static List<Finding.Proposes> proposals(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Proposes.class::isInstance)
                .map(Finding.Proposes.class::cast)
                .toList();
    }

    private static List<String> steps(List<Finding> findings) {
        return proposals(findings).stream()
                .map(proposes -> proposes.occasion().orElseThrow().step())
                .toList();
    }
}
