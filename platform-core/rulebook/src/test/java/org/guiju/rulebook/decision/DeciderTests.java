package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Level;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class DeciderTests {

    private static final ClauseCode CLAUSE = ClauseCode.of("CASE/1");
    private static final Map<String, Object> LARGE = action(600_00);
    private static final Map<String, Object> SMALL = action(400_00);

    private static final String LIMIT =
            """
            parameters:
              limit: {label: {zh-Hans: 限额, zh-Hant: 限額, en: Limit}, type: money, default: 500.00, min: 0.00, max: 9999.00, origin: seed}
            """;
    private static final String GATE =
            """
              - control: limit
                kind: gate
                on: Act
                effect: refuses
                when: action.amount > limit
                says: {zh-Hans: "超过 {limit}", zh-Hant: "超過 {limit}", en: "above {limit}"}
            """;

    private static Map<String, Object> action(long fen) {
        return Map.of("action", Map.of("amount", new Money(fen)));
    }

    private static DeskCase gate() {
        return new DeskCase(LIMIT, GATE).adopted();
    }

    @Test
    void gateRefusesWithItsWordsAndItsReasons() {
        var decision = gate().decide("Act", LARGE, NOON);

        assertEquals(Outcome.REFUSED, decision.outcome());
        var refuses = assertInstanceOf(Finding.Refuses.class, only(decision));
        assertEquals("above 500.00", refuses.says().en());
        var basis = decision.findings().getFirst().basis();
        assertEquals(1, basis.revision());
        assertEquals(new Money(600_00), basis.inputs().get("action.amount"));
        assertEquals(new Money(500_00), basis.parameters().getFirst().value());
        assertEquals(true, basis.steps().getLast().value());
    }

    @Test
    void gateThatIsSatisfiedPermits() {
        var decision = gate().decide("Act", SMALL, NOON);

        assertEquals(Outcome.PERMITTED, decision.outcome());
        assertInstanceOf(Finding.Permits.class, only(decision));
    }

    @Test
    void reportIsRecordedWhateverItsClausesSay() {
        var desk = new DeskCase(LIMIT, GATE.replace("on: Act", "on: Tell")).adopted();

        assertEquals(Outcome.PERMITTED, desk.decide("Tell", LARGE, NOON).outcome());
    }

    @Test
    void controlOfTwoActionsIsAskedOnBoth() {
        var desk = new DeskCase(LIMIT, GATE.replace("on: Act", "on: [Act, Tell]")).adopted();

        assertInstanceOf(Finding.Refuses.class, only(desk.decide("Act", LARGE, NOON)));
        assertInstanceOf(Finding.Refuses.class, only(desk.decide("Tell", LARGE, NOON)));
    }

    @Test
    void controlIsAskedOnlyWhereItApplies() {
        var desk = new DeskCase(LIMIT, GATE.replace("    on: Act", "    on: Act\n    applies: {roles: [clerk]}"))
                .adopted();
        var byClerk = Map.of("action", LARGE.get("action"), "actor", Map.of("roles", List.of("clerk")));
        var byChief = Map.of("action", LARGE.get("action"), "actor", Map.of("roles", List.of("chief")));

        assertInstanceOf(Finding.Refuses.class, only(desk.decide("Act", byClerk, NOON)));
        assertEquals(List.of(), desk.decide("Act", byChief, NOON).findings());
    }

    @Test
    void levelSaysHowHardTheControlBites() {
        assertInstanceOf(Finding.Shadows.class, only(at(Level.LOG).decide("Act", LARGE, NOON)));
        assertInstanceOf(Finding.Warns.class, only(at(Level.WARN).decide("Act", LARGE, NOON)));
        assertEquals(Outcome.PERMITTED, at(Level.LOG).decide("Act", LARGE, NOON).outcome());
    }

    @Test
    void askReasonShutsUntilAReasonIsGiven() {
        var desk = at(Level.ASK_REASON);
        var without = desk.decide("Act", LARGE, NOON);
        var with = desk.decide("Act", LARGE, NOON, Set.of(), Optional.of("客户加急"), Rules.NONE);

        assertEquals(Optional.of("reason"), ((Finding.Requires) only(without)).field());
        assertEquals(Outcome.REFUSED, without.outcome());
        assertInstanceOf(Finding.Warns.class, only(with));
        assertEquals(Outcome.PERMITTED, with.outcome());
    }

    private static DeskCase at(Level level) {
        return new DeskCase(LIMIT, GATE).from("2026-01-01", draft -> draft.withLevel(CLAUSE, "limit", level));
    }

    @Test
    void controlWaitsForAFieldThatIsNotReadableYet() {
        var decision =
                gate().decide("Act", Map.of("action", Map.of()), NOON, Set.of("amount"), Optional.empty(), Rules.NONE);

        assertEquals(List.of(), decision.findings());
    }

    @Test
    void clauseThatIsSwitchedOffIsNotAsked() {
        var desk = new DeskCase(LIMIT, GATE).from("2026-01-01", draft -> draft.withOff(CLAUSE, true));

        assertEquals(List.of(), desk.decide("Act", LARGE, NOON).findings());
    }

    @Test
    void nothingIsDecidedWhileNoRevisionIsInForce() {
        var desk = new DeskCase(LIMIT, GATE).from("2026-12-01", draft -> draft);

        var missing = assertThrows(NoRevisionInForceException.class, () -> desk.decide("Act", SMALL, NOON));
        assertEquals("CASE", missing.regulation());
        assertEquals(LocalDate.parse("2026-11-18"), missing.date());
    }

    @Test
    void openCaseKeepsTheClauseOfItsDay() {
        var desk = changing("binding: {event: record.opened_at, in_flight: grandfather}");

        assertEquals(
                Outcome.PERMITTED,
                desk.decide("Act", opened("2026-11-30T15:59:59Z"), LATER).outcome());
        assertEquals(
                Outcome.REFUSED,
                desk.decide("Act", opened("2026-11-30T16:00:00Z"), LATER).outcome());
        var basis = desk.decide("Act", opened("2026-11-30T15:59:59Z"), LATER)
                .findings()
                .getFirst()
                .basis();
        assertEquals(1, basis.revision());
        assertEquals("record.opened_at", basis.boundBy());
    }

    @Test
    void openCaseFollowsTodayWhereTheClauseCutsOver() {
        var desk = changing("binding: {event: record.opened_at, in_flight: cut_over}");

        assertEquals(
                Outcome.REFUSED,
                desk.decide("Act", opened("2026-11-30T15:59:59Z"), LATER).outcome());
    }

    @Test
    void repealedClauseStillBindsTheCasesOpenedUnderIt() {
        var desk = new DeskCase(
                LIMIT,
                GATE.replace(
                        "    on: Act", "    on: Act\n    binding: {event: record.opened_at, in_flight: grandfather}"));
        desk.adopted().from("2026-12-01", draft -> draft.withRepealed(CLAUSE));
        var large = Map.<String, Object>of(
                "action", Map.of("amount", new Money(600_00)),
                "record", Map.of("opened_at", Instant.parse("2026-11-20T00:00:00Z")));

        assertEquals(Outcome.REFUSED, desk.decide("Act", large, LATER).outcome());
        assertEquals(List.of(), desk.decide("Act", LARGE, LATER).findings());
    }

    private static final Instant LATER = Instant.parse("2026-12-05T04:00:00Z");

    /** 500.00 until the end of November, 300.00 from December on; asked in December. */
    private static DeskCase changing(String binding) {
        return new DeskCase(LIMIT, GATE.replace("    on: Act", "    on: Act\n    " + binding))
                .adopted()
                .from("2026-12-01", draft -> draft.withValue(CLAUSE, "limit", new Money(300_00)));
    }

    private static Map<String, Object> opened(String at) {
        return Map.of("action", Map.of("amount", new Money(400_00)), "record", Map.of("opened_at", Instant.parse(at)));
    }

    @Test
    void openQuestionMakesTheDecisionPending() {
        var open =
                "parameters:\n  limit: {label: {zh-Hans: 限额, zh-Hant: 限額, en: Limit}, type: money, min: 0.00, max: 9.00, origin: open}\n";
        var decision = new DeskCase(open, GATE).adopted().decide("Act", LARGE, NOON);

        assertEquals(Outcome.PENDING, decision.outcome());
        assertTrue(((Finding.Pends) only(decision)).says().en().contains("Limit"));
    }

    @Test
    void missingValueIsPendingAndNeverZero() {
        var decision =
                new DeskCase("", SANCTION).adopted().decide("Act", withPerson(Map.of("id", "lin", "name", "林")), NOON);

        assertEquals(Outcome.PENDING, decision.outcome());
    }

    @Test
    void sanctionProposesPerPersonWithItsArithmetic() {
        var person = Map.<String, Object>of(
                "id", "lin", "name", "林", "unit", "u", "region", "上海", "base_salary", new Money(8_000_00));
        var decision = new DeskCase("", SANCTION).adopted().decide("Act", withPerson(person), NOON);

        var proposes = assertInstanceOf(Finding.Proposes.class, only(decision));
        assertEquals("lin", proposes.person());
        assertEquals(new Consequence.Cash(new Money(-2_400_00)), proposes.consequence());
        assertEquals(Finding.Nature.LOSS_COMPENSATION, proposes.nature());
        assertEquals(LocalDate.parse("2026-11-01"), proposes.period());
        assertEquals(
                new Money(8_000_00),
                decision.findings().getFirst().basis().steps().getFirst().value());
    }

    private static final String SANCTION =
            """
              - control: deduction
                kind: sanction
                on: Act
                for_each: {person: people}
                several: all
                amount: round(person.base_salary * 30%, 2, half_up)
                nature: '"loss_compensation"'
                says: {zh-Hans: "{person.name} {amount}", zh-Hant: "{person.name} {amount}", en: "{person.name} {amount}"}
            """;

    private static Map<String, Object> withPerson(Map<String, Object> person) {
        return Map.of("action", Map.of("amount", new Money(1)), "people", List.of(person));
    }

    @Test
    void clausesThatDisagreeWaitForAPerson() {
        var two = owner("first", "\"lin\"") + owner("second", "\"zhou\"");
        var decision = new DeskCase("", two).adopted().decide("Act", SMALL, NOON);

        assertEquals(Outcome.PENDING, decision.outcome());
        assertEquals(Optional.of("lin"), decision.determined("owner"));
    }

    @Test
    void clausesThatAgreeDoNotContradict() {
        var two = owner("first", "\"lin\"") + owner("second", "\"lin\"");

        assertEquals(
                Outcome.PERMITTED,
                new DeskCase("", two).adopted().decide("Act", SMALL, NOON).outcome());
    }

    private static String owner(String control, String value) {
        return """
                  - control: %s
                    kind: calculation
                    on: Act
                    determines: owner
                    value: '%s'
                    says: {zh-Hans: "{value}", zh-Hant: "{value}", en: "{value}"}
                """
                .formatted(control, value);
    }

    @Test
    void ruleThatFailsMakesTheDecisionPending() {
        var rule =
                """
                  - control: rule
                    kind: rule
                    on: Act
                """;
        var desk = new DeskCase("", rule).adopted();
        Rules faulty = (control, values, parameters) -> {
            throw new IllegalStateException("broken");
        };

        assertEquals(
                Outcome.PENDING,
                desk.decide("Act", SMALL, NOON, Set.of(), Optional.empty(), faulty)
                        .outcome());
        assertEquals(
                Outcome.PERMITTED,
                desk.decide(
                                "Act",
                                SMALL,
                                NOON,
                                Set.of(),
                                Optional.empty(),
                                (control, values, parameters) -> Finding.permits())
                        .outcome());
    }

    @Test
    void workdaysEndWithTheLastDay() {
        var deadline =
                """
                  - control: answer
                    kind: deadline
                    on: Act
                    duty: answer
                    title: {zh-Hans: 答复, zh-Hant: 答覆, en: Answer}
                    workdays: days
                    start_day: next_day
                    holders: '["lin"]'
                    says: {zh-Hans: "{due}", zh-Hant: "{due}", en: "{due}"}
                """;
        var days =
                "parameters:\n  days: {label: {zh-Hans: 天, zh-Hant: 天, en: Days}, type: workdays, default: 2, min: 1, max: 9, origin: seed}\n";
        // Thursday evening in Shanghai: Friday and Monday count.
        var thursday = Instant.parse("2026-11-19T12:00:00Z");
        var decision = new DeskCase(days, deadline.replace("'[\"lin\"]'", "people.id"))
                .adopted()
                .decide("Act", withPerson(Map.of("id", "lin", "name", "林")), thursday);

        var owes = assertInstanceOf(Finding.Owes.class, only(decision));
        assertEquals(List.of("lin"), owes.holders());
        assertEquals(Instant.parse("2026-11-23T16:00:00Z"), owes.due());
    }

    @Test
    void sameQuestionTwiceGivesTheSameAnswer() {
        var desk = gate();

        assertEquals(desk.decide("Act", LARGE, NOON), desk.decide("Act", LARGE, NOON));
    }
}
