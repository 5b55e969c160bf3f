package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.SHANGHAI;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Balance;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.StoredClause;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** What a kind cannot know and a clause leaves to each company: nobody answers it by default, each answer decides otherwise. */
class AskedQuestionTests {

    static final ClauseCode CLAUSE = new ClauseCode("CASE", "1");
    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    static final String DEADLINE =
            """
              - control: tell-them
                kind: deadline
                on: Act
                duty: tell
                title: {zh-Hans: 告知, zh-Hant: 告知, en: Tell}
                workdays: "2"
                start_day: ask
                not_before: PT1H
                early: ask
                owner: {role: sales_manager, unit: record}
                done_by: [Tell]
            """;

    static final String SANCTION =
            """
              - control: take
                kind: sanction
                on: Act
                for_each: {person: people}
                several: ask
                amount: person.base_salary
                nature: '"loss_compensation"'
                says: {zh-Hans: "{amount}", zh-Hant: "{amount}", en: "{amount}"}
            """;

    static final String ALLOCATION =
            """
              - control: next
                kind: allocation
                on: Act
                determines: owner
                among: {person: people}
                eligible: person.region = "east"
                rank:
                  - {label: {zh-Hans: 月薪, zh-Hant: 月薪, en: wage}, by: person.month_wage, first: largest, absent: ask}
                shares: [100%]
                ties: ask
                nobody: ask
            """;

    static final String CONDUCT =
            """
              - control: mess
                kind: conduct
                title: {zh-Hans: 脏乱, zh-Hant: 髒亂, en: Mess}
                observers: [sales_manager]
                counted: ask
                within: PT30M
                then:
                  - points: nth
                ladder:
                  over: month
                  beyond: ask
                  steps:
                    - at: 2
                      says: {zh-Hans: 第二次, zh-Hant: 第二次, en: the second}
                      then:
                        - points: "10"
                says: {zh-Hans: 脏乱, zh-Hant: 髒亂, en: Mess}
            """;

    static final String TIERS =
            """
            parameters:
              tiers:
                label: {zh-Hans: 分档, zh-Hant: 級距, en: Tiers}
                type: table
                origin: seed
                columns:
                  to: {label: {zh-Hans: 上限, zh-Hant: 上限, en: Up to}, type: money}
                  rate: {label: {zh-Hans: 比例, zh-Hant: 比例, en: Rate}, type: percent}
                default: [{to: 1000.00, rate: 1%}, {to: 2000.00, rate: 2%}]
            """;

    static final String GRADED =
            """
              - control: commission
                kind: calculation
                on: Act
                determines: commission
                graded:
                  of: action.amount
                  rows: tiers
                  upper: to
                  rate: rate
                  label: {zh-Hans: 比例, zh-Hant: 比例, en: Rate}
                  slices: ask
                  bound: ask
                  beyond: ask
                  round: ask
                  round_each: ask
            """;

    static final String CADENCE =
            """
              - control: meet
                kind: cadence
                on: OpenPeriod
                title: {zh-Hans: 开会, zh-Hant: 開會, en: Meet}
                at_least: "4"
                per: month
                each: company
                owner: {role: sales_manager, unit: company}
                counts: [Tell]
                first_period: ask
            """;

    private static final String BALANCE =
            """
              - control: days
                kind: balance
                title: {zh-Hans: 学习假, zh-Hant: 學習假, en: Days to learn}
                unit: days
                expires: ask
                after: '@"P3M"'
                end_of: year
                carry_over: "2"
            """;

    private static final String QUOTA =
            """
              - control: target
                kind: quota
                title: {zh-Hans: 目标, zh-Hant: 目標, en: Target}
                measure: sales
                periods: [month]
                units: [site]
                over_allocation: 0%
                joiners: ask
                check_at: 50%
                least: 40%
            """;

    private static String platform(String code, String field) {
        return """
                action: %1$s
                title: %2$s
                submit: %2$s
                intent: report
                by: [sales_manager]
                fields:
                  %3$s
                governed_by: [CASE]
                """
                .formatted(code, TEXTS, field.formatted(TEXTS));
    }

    static DeskCase desk(String parameters, String controls, Map<String, String> answers) {
        var files = Map.of(
                "actions/OpenPeriod.yaml",
                platform(
                        "OpenPeriod",
                        "{control: {type: text, label: %1$s}, until: {type: date, label: %1$s}, days: {type: integer, label: %1$s},"
                                + " of_days: {type: integer, label: %1$s}}"),
                "actions/UseBalance.yaml",
                platform("UseBalance", "unit: {type: text, label: %s}"),
                "actions/SetTarget.yaml",
                platform("SetTarget", "control: {type: text, label: %s}"),
                "actions/ReviewTarget.yaml",
                platform("ReviewTarget", "control: {type: text, label: %s}"));
        return new DeskCase(parameters, controls, files).from("2026-01-01", draft -> {
            Draft answered = draft;
            for (var answer : answers.entrySet()) {
                answered = answered.withValue(CLAUSE, answer.getKey(), answer.getValue());
            }
            return answered;
        });
    }

    private static ClauseState state(DeskCase desk) {
        return desk.rulebook().inForce(CLAUSE, List.of(), NOON).orElseThrow();
    }

    private static List<String> open(String parameters, String controls) {
        return state(desk(parameters, controls, Map.of())).openQuestions().stream()
                .map(Parameter::name)
                .toList();
    }

    private static Map<String, Object> person(String id, long salary, Optional<Long> wage) {
        return Map.of(
                "id",
                id,
                "name",
                id,
                "unit",
                "u",
                "region",
                "east",
                "base_salary",
                new Money(salary),
                "month_wage",
                wage.<Object>map(Money::new).orElse(Optional.empty()));
    }

    private static Map<String, Object> values(long amount, List<Map<String, Object>> people) {
        return Map.of("action", Map.of("amount", new Money(amount)), "people", people);
    }

    private static Finding asked(String controls, Map<String, String> answers, Map<String, Object> values) {
        return desk("", controls, answers)
                .decide("Act", values, NOON)
                .findings()
                .getFirst()
                .finding();
    }

    @Test
    void everyAskedKeyIsAnOpenQuestionOfItsClause() {
        assertEquals(List.of("tell_them_start_day", "tell_them_early"), open("", DEADLINE));
        assertEquals(List.of("take_several"), open("", SANCTION));
        assertEquals(List.of("next_ties", "next_nobody", "next_rank_1_absent"), open("", ALLOCATION));
        assertEquals(List.of("mess_counted", "mess_ladder_beyond"), open("", CONDUCT));
        assertEquals(List.of("meet_first_period"), open("", CADENCE));
        assertEquals(List.of("days_expires"), open("", BALANCE));
        assertEquals(List.of("target_joiners"), open("", QUOTA));
        assertEquals(
                List.of(
                        "commission_slices",
                        "commission_bound",
                        "commission_beyond",
                        "commission_round",
                        "commission_round_each"),
                open(TIERS, GRADED));
    }

    @Test
    void clauseIsPublishedOnlyAnsweredOrSwitchedOff() {
        var rulebook = desk("", SANCTION, Map.of()).rulebook();
        var regulation = rulebook.library().regulation("CASE").orElseThrow();
        var draft = Draft.adopting(regulation, NOON);
        assertEquals(
                List.of("CASE/1: “One person stands in the list several times. What is taken?” is open;"
                        + " answer it before publishing, or publish the clause switched off"),
                draft.check(rulebook.library(), SHANGHAI, Trial.NONE).stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(List.of(), draft.withOff(CLAUSE, true).check(rulebook.library(), SHANGHAI, Trial.NONE));
        assertEquals(
                List.of(),
                draft.withValue(CLAUSE, "take_several", "first").check(rulebook.library(), SHANGHAI, Trial.NONE));
    }

    @Test
    void whatWasPublishedBeforeAQuestionWasAskedHasItOpen() {
        var library = desk("", SANCTION, Map.of()).rulebook().library();
        var shipped = library.source(library.regulation("CASE")
                        .orElseThrow()
                        .clauses()
                        .get(CLAUSE)
                        .hash())
                .orElseThrow()
                .stored();
        var older = new StoredClause(
                "older", shipped.plugin(), shipped.path(), shipped.text().replace("several: ask", ""));
        var kept = library.withStored(List.of(older));
        assertEquals(List.of(), kept.problems());
        var added = kept.library().sources().keySet().stream()
                .filter(hash -> library.clause(hash).isEmpty())
                .toList();
        assertTrue(kept.library()
                .clause(added.getFirst())
                .orElseThrow()
                .parameters()
                .containsKey("take_several"));
    }

    @Test
    void nobodyGuessesAnAnswer() {
        var pends = assertInstanceOf(
                Finding.Pends.class, asked(SANCTION, Map.of(), values(1, List.of(person("a", 100, Optional.empty())))));
        assertTrue(
                pends.says().en().contains("One person stands in the list several times"),
                pends.says().en());
    }

    @Test
    void dayAClockStartsCountsOrDoesNot() {
        assertEquals(Instant.parse("2026-11-19T16:00:00Z"), due("counts"));
        assertEquals(Instant.parse("2026-11-20T16:00:00Z"), due("next_day"));
    }

    private static Instant due(String start) {
        var owes =
                asked(DEADLINE, Map.of("tell_them_start_day", start, "tell_them_early", "warn"), values(1, List.of()));
        return assertInstanceOf(Finding.Owes.class, owes).due();
    }

    @Test
    void tooEarlyIsAWarningOrARefusal() {
        assertEquals(false, refusesEarly("warn"));
        assertEquals(true, refusesEarly("refuse"));
    }

    private static boolean refusesEarly(String early) {
        var owes = asked(
                DEADLINE, Map.of("tell_them_start_day", "counts", "tell_them_early", early), values(1, List.of()));
        return assertInstanceOf(Finding.Owes.class, owes).terms().refusesEarly();
    }

    @Test
    void personInSeveralRowsIsChargedAsAnswered() {
        assertEquals(List.of("100", "300", "200"), charged("all"));
        assertEquals(List.of("300", "200"), charged("highest"));
        assertEquals(List.of("100", "200"), charged("first"));
    }

    private static List<String> charged(String several) {
        var people = List.of(
                person("a", 10000, Optional.empty()),
                person("a", 30000, Optional.empty()),
                person("b", 20000, Optional.empty()));
        return desk("", SANCTION, Map.of("take_several", several))
                .decide("Act", values(1, people), NOON)
                .findings()
                .stream()
                .map(found -> ((Finding.Proposes) found.finding()).consequence())
                .map(cash -> ((Consequence.Cash) cash)
                        .money()
                        .toDecimal()
                        .abs()
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    @Test
    void equalsAndNobodyAndAbsentValuesGoAsAnswered() {
        var equals = List.of(person("a", 1, Optional.of(5L)), person("b", 1, Optional.of(5L)));
        assertInstanceOf(Finding.Pends.class, allotted("pends", "refuses", "last", equals));
        assertEquals("a", owner(allotted("as_listed", "refuses", "last", equals)));
        assertInstanceOf(Finding.Refuses.class, allotted("pends", "refuses", "last", List.of()));
        assertInstanceOf(Finding.Silent.class, allotted("pends", "none", "last", List.of()));
        var lacking = List.of(person("a", 1, Optional.of(5L)), person("b", 1, Optional.empty()));
        assertEquals("a", owner(allotted("pends", "refuses", "last", lacking)));
        assertEquals("b", owner(allotted("pends", "refuses", "first", lacking)));
    }

    private static Finding allotted(String ties, String nobody, String absent, List<Map<String, Object>> people) {
        return asked(
                ALLOCATION,
                Map.of("next_ties", ties, "next_nobody", nobody, "next_rank_1_absent", absent),
                values(1, people));
    }

    private static Object owner(Finding finding) {
        return assertInstanceOf(Finding.Determines.class, finding).value();
    }

    @Test
    void gradedAmountFollowsEveryAnswer() {
        assertEquals(new BigDecimal("20.00"), graded("per_slice", "included", "last_row", "down", 150000L));
        assertEquals(new BigDecimal("30.00"), graded("whole", "included", "last_row", "down", 150000L));
        assertEquals(new BigDecimal("10.00"), graded("whole", "included", "last_row", "down", 100000L));
        assertEquals(new BigDecimal("20.00"), graded("whole", "excluded", "last_row", "down", 100000L));
        assertEquals(new BigDecimal("0.01"), graded("whole", "included", "last_row", "half_up", 50L));
        assertEquals(new BigDecimal("0.00"), graded("whole", "included", "last_row", "half_even", 50L));
        assertEquals(new BigDecimal("60.00"), graded("whole", "included", "last_row", "down", 300000L));
        assertInstanceOf(Finding.Pends.class, commission("whole", "included", "undetermined", "down", 300000L));
    }

    private static BigDecimal graded(String slices, String bound, String beyond, String round, long amount) {
        var value = assertInstanceOf(Finding.Determines.class, commission(slices, bound, beyond, round, amount))
                .value();
        return ((Money) value).toDecimal();
    }

    private static Finding commission(String slices, String bound, String beyond, String round, long amount) {
        return only(desk(
                        TIERS,
                        GRADED,
                        Map.of(
                                "commission_slices", slices,
                                "commission_bound", bound,
                                "commission_beyond", beyond,
                                "commission_round", round,
                                "commission_round_each", "total"))
                .decide("Act", values(amount, List.of()), NOON));
    }

    @Test
    void breachesAreCountedAsAnswered() {
        assertEquals(List.of("3"), points(breach("item", "nothing", "2026-11-18T03:00:00Z", 3), 1));
        assertEquals(List.of("1"), points(breach("act", "nothing", "2026-11-18T03:00:00Z", 3), 1));
        var sameDay = act("2026-11-18T01:00:00Z");
        assertEquals(true, joins(breach("day", "nothing", "2026-11-18T03:00:00Z", 1, sameDay)));
        assertEquals(false, joins(breach("act", "nothing", "2026-11-18T03:00:00Z", 1, sameDay)));
        var sameMonth = act("2026-11-02T01:00:00Z");
        assertEquals(true, joins(breach("person", "nothing", "2026-11-18T03:00:00Z", 1, sameMonth)));
        assertEquals(false, joins(breach("day", "nothing", "2026-11-18T03:00:00Z", 1, sameMonth)));
    }

    @Test
    void lastStepOfALadderIsRepeatedOrNot() {
        var twice = new Map<?, ?>[] {act("2026-11-02T01:00:00Z"), act("2026-11-09T01:00:00Z")};
        assertEquals(List.of("3", "10"), points(breach("act", "repeat_last", "2026-11-18T03:00:00Z", 1, twice), 2));
        assertEquals(List.of("3"), points(breach("act", "nothing", "2026-11-18T03:00:00Z", 1, twice), 1));
    }

    private static Map<String, Object> act(String at) {
        return Map.of(
                "control",
                "CASE/1#mess",
                "person",
                "a",
                "acted_at",
                Instant.parse(at),
                "count",
                BigDecimal.ONE,
                "points",
                BigDecimal.ONE,
                "decided",
                true);
    }

    private static Decision breach(String counted, String beyond, String at, int count, Map<?, ?>... history) {
        return desk("", CONDUCT, Map.of("mess_counted", counted, "mess_ladder_beyond", beyond))
                .decide(
                        "RecordBreach",
                        Map.of(
                                "action",
                                Map.of(
                                        "control", "CASE/1#mess",
                                        "acted_at", Instant.parse(at),
                                        "count", BigDecimal.valueOf(count)),
                                "people",
                                List.of(person("a", 1, Optional.empty())),
                                "history",
                                List.of(history)),
                        NOON);
    }

    private static boolean joins(Decision decision) {
        return decision.findings().getFirst().finding() instanceof Finding.Warns;
    }

    private static List<String> points(Decision decision, int most) {
        return decision.findings().stream()
                .map(ClauseFinding::finding)
                .filter(found -> found instanceof Finding.Proposes proposes
                        && proposes.consequence() instanceof Consequence.Points)
                .map(found -> ((Consequence.Points) ((Finding.Proposes) found).consequence())
                        .points()
                        .abs()
                        .toPlainString())
                .limit(most)
                .toList();
    }

    @Test
    void periodThatHadBegunOwesAsAnswered() {
        assertEquals(4, times("whole"));
        assertEquals(2, times("pro_rata"));
    }

    private static int times(String first) {
        var decision = desk("", CADENCE, Map.of("meet_first_period", first))
                .decide(
                        "OpenPeriod",
                        Map.of(
                                "action",
                                Map.of(
                                        "control", "CASE/1#meet",
                                        "until", LocalDate.parse("2026-11-30"),
                                        "days", BigDecimal.valueOf(13),
                                        "of_days", BigDecimal.valueOf(30))),
                        NOON);
        return assertInstanceOf(Finding.Owes.class, only(decision)).terms().times();
    }

    @Test
    void whatIsLeftOverExpiresAsAnswered() {
        var granted = LocalDate.parse("2026-05-10");
        assertEquals(Optional.empty(), lastDay("never", granted));
        assertEquals(Optional.of(LocalDate.parse("2026-08-10")), lastDay("after", granted));
        assertEquals(Optional.of(LocalDate.parse("2026-12-31")), lastDay("end_of", granted));
        assertEquals(BigDecimal.ZERO, balance("after").carriedOver(Map.of("days_expires", "after")));
        assertEquals(new BigDecimal("2"), balance("end_of").carriedOver(Map.of("days_expires", "end_of")));
    }

    private static Balance balance(String expires) {
        return (Balance) state(desk("", BALANCE, Map.of("days_expires", expires)))
                .clause()
                .controls()
                .getFirst()
                .kind();
    }

    private static Optional<LocalDate> lastDay(String expires, LocalDate granted) {
        return balance(expires).lastDay(granted, Map.of("days_expires", expires));
    }

    @Test
    void targetsSetInTheirPeriodCountAsAnswered() {
        var state = state(desk("", QUOTA, Map.of("target_joiners", "pro_rata")));
        var quota = (Quota) state.clause().controls().getFirst().kind();
        assertEquals(Quota.Joiners.PRO_RATA, quota.joiners().in(state.settled()));
    }
}
