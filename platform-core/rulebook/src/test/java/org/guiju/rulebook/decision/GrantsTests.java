package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** What people have agreed to, waived or settled, as the clauses take it. */
class GrantsTests {

    private static final ControlCode CONTROL = ControlCode.of("CASE/1#it");
    private static final Map<String, Object> ACT =
            Map.of("actor", Map.of("id", "ann"), "action", Map.of("amount", new Money(600_00)));

    private static final String APPROVAL =
            """
              - control: it
                kind: approval
                on: Act
                mode: all
                within: '@"PT24H"'
                escalate_to: boss
                approvers:
                  - {step: manager, title: {zh-Hans: 经理, zh-Hant: 經理, en: Manager}, roles: [manager]}
                  - step: boss
                    title: {zh-Hans: 老板, zh-Hant: 老闆, en: Boss}
                    roles: [boss]
                    when: action.amount > money(1000)
                says: {zh-Hans: 要同意, zh-Hant: 須同意, en: needs agreement}
            """;

    private static final String GATE =
            """
              - control: it
                kind: gate
                on: Act
                effect: %s
                when: action.amount > money(500)
                says: {zh-Hans: 不行, zh-Hant: 不行, en: "no"}
                waiver:
                  by: [boss]
                  max_uses: 1
                  max_days: 7
                  duty: {title: {zh-Hans: 说明, zh-Hant: 說明, en: Explain}, within: PT24H}
            """;

    private static Grants directory(Directory directory) {
        return Grants.NONE.with(directory);
    }

    private static String hash(Decision decision) {
        return decision.findings().getFirst().basis().clauseHash();
    }

    @Test
    void asksOnlyTheStepsWhoseConditionHoldsAndNeverTheRequester() {
        var desk = new DeskCase("", APPROVAL).adopted();
        var decision = desk.decide("Act", ACT, directory((role, scope) -> List.of("ann", role)));

        assertEquals(Outcome.AWAITING, decision.outcome());
        var agreement =
                decision.all(Finding.Awaits.class).findFirst().orElseThrow().agreement();
        assertEquals(
                List.of("manager"),
                agreement.steps().stream().map(Agreement.Step::name).toList());
        assertEquals(List.of("manager"), agreement.steps().getFirst().found());
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(24))), agreement.due());
    }

    @Test
    void nobodyToAskShutsIt() {
        var desk = new DeskCase("", APPROVAL).adopted();
        var decision = desk.decide("Act", ACT, directory((role, scope) -> List.of("ann")));

        assertEquals(Outcome.REFUSED, decision.outcome());
        assertTrue(decision.all(Finding.Refuses.class)
                .findFirst()
                .orElseThrow()
                .says()
                .en()
                .contains("Manager"));
    }

    @Test
    void agreementHoldsForTheClauseThatAskedForItOnly() {
        var desk = new DeskCase("", APPROVAL).adopted();
        var asked = desk.decide("Act", ACT, Grants.NONE);

        assertEquals(
                Outcome.PERMITTED, desk.decide("Act", ACT, signed(hash(asked))).outcome());
        assertEquals(Outcome.AWAITING, desk.decide("Act", ACT, signed("other")).outcome());
        var grandfathering = new DeskCase(
                        "",
                        APPROVAL.replace(
                                "    mode: all", "    binding: {event: now, in_flight: grandfather}\n    mode: all"))
                .adopted();
        assertEquals(
                Outcome.PERMITTED,
                grandfathering.decide("Act", ACT, signed("other")).outcome());
    }

    private static Grants signed(String hash) {
        return new Grants(
                Directory.EVERYBODY,
                Map.of(CONTROL, new Grants.Signed("a", Optional.of(hash), Map.of("other", "ben"), List.of())),
                List.of(),
                List.of());
    }

    /** Cut over, a signature counts where its step is still asked and its signer may still sign it. */
    @Test
    void signaturesThatStillCountNeedNotBeGivenAgain() {
        var desk = new DeskCase("", APPROVAL).adopted();
        Directory ben = (role, scope) -> List.of("ben");

        assertEquals(
                Outcome.PERMITTED,
                desk.decide("Act", ACT, given("manager", "ben", ben)).outcome());
        assertEquals(
                Outcome.AWAITING,
                desk.decide("Act", ACT, given("legal", "ben", ben)).outcome());
        assertEquals(
                Outcome.AWAITING,
                desk.decide("Act", ACT, given("manager", "ben", (role, scope) -> List.of("eve")))
                        .outcome(),
                "who signed may not any more");
        var other = new Grants.Signed("a", Optional.empty(), Map.of("manager", "ben"), List.of("action.amount"));
        assertEquals(
                Outcome.AWAITING,
                desk.decide("Act", ACT, new Grants(ben, Map.of(CONTROL, other), List.of(), List.of()))
                        .outcome(),
                "something else was signed");
    }

    @Test
    void twoOfThreeSeatsAreEnoughAndAsManyPeopleAreNeeded() {
        var approval =
                """
                  - control: it
                    kind: approval
                    on: Act
                    mode: at_least
                    least: 2
                    distinct: true
                    approvers:
                      - {step: one, title: {zh-Hans: 一, zh-Hant: 一, en: One}, roles: [a]}
                      - {step: two, title: {zh-Hans: 二, zh-Hant: 二, en: Two}, roles: [b]}
                      - {step: three, title: {zh-Hans: 三, zh-Hant: 三, en: Three}, roles: [c]}
                    says: {zh-Hans: 要同意, zh-Hant: 須同意, en: needs agreement}
                """;
        var desk = new DeskCase("", approval).adopted();
        Directory each = (role, scope) -> List.of("of-" + role);
        var asked = desk.decide("Act", ACT, Grants.NONE.with(each));
        assertEquals(
                2,
                asked.all(Finding.Awaits.class)
                        .findFirst()
                        .orElseThrow()
                        .agreement()
                        .least());
        assertEquals(
                Outcome.AWAITING,
                desk.decide("Act", ACT, seats(each, Map.of("one", "of-a"))).outcome());
        assertEquals(
                Outcome.PERMITTED,
                desk.decide("Act", ACT, seats(each, Map.of("one", "of-a", "three", "of-c")))
                        .outcome());
        assertEquals(
                Outcome.REFUSED,
                desk.decide("Act", ACT, Grants.NONE.with((role, scope) -> List.of("ben")))
                        .outcome(),
                "one person cannot be two");
    }

    @Test
    void grandfatheredAgreementHasToBeComplete() {
        var grandfathering = new DeskCase(
                        "",
                        APPROVAL.replace(
                                "    mode: all", "    binding: {event: now, in_flight: grandfather}\n    mode: all"))
                .adopted();
        assertEquals(
                Outcome.AWAITING,
                grandfathering
                        .decide("Act", ACT, seats((role, scope) -> List.of("eve"), Map.of("manager", "ben")))
                        .outcome());
    }

    private static Grants seats(Directory directory, Map<String, String> seats) {
        var signed = new Grants.Signed("a", Optional.empty(), seats, List.of());
        return new Grants(directory, Map.of(CONTROL, signed), List.of(), List.of());
    }

    private static Grants given(String step, String by, Directory directory) {
        return seats(directory, Map.of(step, by));
    }

    @Test
    void waiverTakesTheEffectAwayAndOwesTheDuty() {
        var desk = new DeskCase("", GATE.formatted("refuses")).adopted();
        var hash = hash(desk.decide("Act", ACT, Grants.NONE));
        var waived = desk.decide("Act", ACT, waiver(hash));

        assertEquals(Outcome.PERMITTED, waived.outcome());
        var finding = assertInstanceOf(
                Finding.Waived.class, waived.findings().getFirst().finding());
        assertInstanceOf(Finding.Refuses.class, finding.would());
        assertEquals(
                List.of("ann"),
                waived.all(Finding.Owes.class).findFirst().orElseThrow().holders());
        assertEquals(Outcome.REFUSED, desk.decide("Act", ACT, waiver("other")).outcome());
    }

    @Test
    void whatCannotBeWaivedIsNotWaived() {
        var desk = new DeskCase("", GATE.formatted("refuses").replaceAll("(?s)    waiver:.*", "")).adopted();
        var hash = hash(desk.decide("Act", ACT, Grants.NONE));

        assertEquals(Outcome.REFUSED, desk.decide("Act", ACT, waiver(hash)).outcome());
    }

    private static Grants waiver(String hash) {
        return new Grants(Directory.EVERYBODY, Map.of(), List.of(new Grants.Waiver("w", CONTROL, hash)), List.of());
    }

    @Test
    void rulingTakesThePlaceOfWhatWasOpen() {
        var desk = new DeskCase("", GATE.formatted("pends")).adopted();
        var open = desk.decide("Act", ACT, Grants.NONE);

        assertEquals(Outcome.PENDING, open.outcome());
        assertEquals(
                Outcome.PERMITTED,
                desk.decide("Act", ACT, ruling(hash(open), true)).outcome());
        assertEquals(
                Outcome.REFUSED,
                desk.decide("Act", ACT, ruling(hash(open), false)).outcome());
        assertEquals(
                Outcome.PENDING, desk.decide("Act", ACT, ruling("other", true)).outcome());
    }

    private static Grants ruling(String hash, boolean passes) {
        return new Grants(
                Directory.EVERYBODY,
                Map.of(),
                List.of(),
                List.of(new Grants.Ruling(CONTROL, hash, passes, Optional.empty(), "ben", "because")));
    }

    @Test
    void ofClausesThatDisagreeTheChosenOneHolds() {
        var controls =
                """
                  - {control: it, kind: calculation, on: Act, determines: share, value: "1"}
                  - {control: other, kind: calculation, on: Act, determines: share, value: "2"}
                """;
        var desk = new DeskCase("", controls).adopted();
        var open = desk.decide("Act", ACT, Grants.NONE);
        assertEquals(Outcome.PENDING, open.outcome());
        var ruling = new Grants.Ruling(
                ControlCode.of("CASE/1#other"),
                hash(open),
                true,
                Optional.of(new Holding.One(CONTROL)),
                "ben",
                "because");
        var settled = desk.decide("Act", ACT, new Grants(Directory.EVERYBODY, Map.of(), List.of(), List.of(ruling)));

        assertEquals(Outcome.PERMITTED, settled.outcome());
        assertEquals("1", settled.determined("share").orElseThrow().toString());
    }

    @Test
    void refusalTellsTheLimitAndWhoMayWaiveIt() {
        var desk = new DeskCase("", GATE.formatted("refuses")).adopted();
        var decision = desk.decide("Act", ACT, Grants.NONE);
        var clause = desk.rulebook().library().clause(CONTROL.clause()).orElseThrow();
        var remedies =
                Remedies.of(decision, control -> clause.control("it", "Act").flatMap(found -> found.waiver()));

        var limit = assertInstanceOf(Remedy.Limit.class, remedies.getFirst());
        assertEquals("action.amount", limit.what());
        assertEquals(new Money(600_00), limit.actual());
        assertEquals("≤", limit.sign());
        assertEquals("money(500)", limit.limit());
        assertEquals(new Remedy.Waiver(CONTROL, List.of("boss")), remedies.getLast());
    }
}
