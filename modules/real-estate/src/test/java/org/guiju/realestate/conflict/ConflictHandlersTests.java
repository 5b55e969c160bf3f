package org.guiju.realestate.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Decision;
import org.guiju.testkit.ClauseTest;
import org.guiju.testkit.DeclaredActions;
import org.guiju.testkit.SampleWorkplace;
import org.junit.jupiter.api.Test;

class ConflictHandlersTests {

    private static final Instant NOW = Instant.parse("2026-11-18T08:40:00Z");
    private static final DeclaredActions DECLARED = DeclaredActions.of("RE-SALES", "SM-CUSTOMER");
    private static final Decision PERMITTED = new Decision(Decision.Outcome.PERMITTED, List.of());
    private static final UUID CONFLICT = new UUID(1, 1);
    private static final UUID CUSTOMER = new UUID(1, 2);
    private static final UUID FIRST = new UUID(1, 3);
    private static final UUID SECOND = new UUID(1, 4);

    @Test
    @ClauseTest("RE-5.1a")
    void openingMarksTheCustomerAndTellsTheParties() {
        var action = new OpenAttributionConflict(
                CUSTOMER.toString(),
                "吴女士",
                "13900001234",
                SECOND.toString(),
                List.of(FIRST.toString()),
                List.of("lin", "zhou"));
        var workplace = workplace("zhou").withFact("open_conflicts", List.of());

        var effects = new OpenAttributionConflictHandler().carryOut(action, PERMITTED, workplace);

        var created = (Effect.Create) effects.getFirst();
        assertEquals("settling", created.state());
        assertEquals(
                List.of(FIRST.toString(), SECOND.toString()), created.data().get("registrations"));
        assertEquals(
                List.of(created.id().toString()),
                change(effects, CUSTOMER).data().get("contested_by"));
        assertEquals(List.of("lin", "zhou"), notified(effects));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void thirdClaimJoinsTheOpenCase() {
        var third = new UUID(1, 5);
        var action = new OpenAttributionConflict(
                CUSTOMER.toString(),
                "吴女士",
                "13900001234",
                third.toString(),
                List.of(FIRST.toString()),
                List.of("lin", "xu"));
        var workplace = workplace("xu")
                .withFact("open_conflicts", List.of(Map.of("id", CONFLICT.toString())))
                .withRecord(conflict("settling", Map.of()));

        var joined = change(new OpenAttributionConflictHandler().carryOut(action, PERMITTED, workplace), CONFLICT);

        assertEquals(List.of("lin", "zhou", "xu"), joined.data().get("parties"));
        assertEquals(
                List.of(FIRST.toString(), SECOND.toString(), third.toString()),
                joined.data().get("registrations"));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void confirmedSettlementGivesTheCustomerToTheAgreedParty() {
        var workplace = workplace("zhou")
                .about(conflict("settling", Map.of("proposal", "second_registrant", "proposal_by", "lin")));

        var effects =
                new ConfirmSettlementHandler().carryOut(new ConfirmSettlement(Optional.empty()), PERMITTED, workplace);

        assertEquals(Optional.of("closed"), change(effects, CONFLICT).state());
        assertEquals("settled", change(effects, CONFLICT).data().get("outcome"));
        assertEquals(Optional.of("zhou"), change(effects, CUSTOMER).owner());
        assertEquals(List.of(), change(effects, CUSTOMER).data().get("contested_by"));
        assertEquals(Optional.of("superseded"), change(effects, FIRST).state());
        assertTrue(effects.stream().noneMatch(Effect.FollowUp.class::isInstance));
    }

    @Test
    void splitLeavesTheCustomerWithTheFirstAndHalvesTheShare() {
        var workplace =
                workplace("zhou").about(conflict("settling", Map.of("proposal", "split", "proposal_by", "lin")));

        var effects =
                new ConfirmSettlementHandler().carryOut(new ConfirmSettlement(Optional.empty()), PERMITTED, workplace);

        assertEquals(Optional.of("lin"), change(effects, CUSTOMER).owner());
        assertEquals(new BigDecimal("0.5000"), change(effects, CONFLICT).data().get("owner_share"));
    }

    @Test
    void settlementWaitsForEveryOtherParty() {
        var three = Map.<String, Object>of(
                "parties", List.of("lin", "zhou", "xu"), "proposal", "first_registrant", "proposal_by", "lin");
        var workplace = workplace("zhou").about(conflict("settling", three));

        var effects =
                new ConfirmSettlementHandler().carryOut(new ConfirmSettlement(Optional.empty()), PERMITTED, workplace);

        assertEquals(1, effects.size());
        assertEquals(List.of("zhou"), change(effects, CONFLICT).data().get("confirmed_by"));
    }

    @Test
    @ClauseTest("RE-5.1b")
    void endOfTheWindowTakesTheCaseToTheManager() {
        var workplace = workplace("lin").about(conflict("settling", Map.of()));

        var effects = DECLARED.carryOut("CloseSettlementWindow", Map.of(), PERMITTED, workplace);

        assertEquals(
                List.of(new Effect.FollowUp(
                        "EscalateAttributionConflict", Optional.of(CONFLICT), Map.of("to", "manager"))),
                effects);
    }

    @Test
    @ClauseTest({"RE-5.1b", "RE-5.1c"})
    void escalationMovesTheCaseUpAndTellsThoseWhoDecide() {
        var workplace = workplace("lin")
                .about(conflict("manager", Map.of()))
                .withFact("managers", List.of("chen"))
                .withFact("leaders", List.of("he"));

        var effects =
                DECLARED.carryOut("EscalateAttributionConflict", Map.of("to", "leadership"), PERMITTED, workplace);

        assertEquals(Optional.of("leadership"), change(effects, CONFLICT).state());
        assertEquals(List.of("lin", "zhou", "he"), notified(effects));
    }

    @Test
    void partyThatHasSpokenCountsAsHeard() {
        var workplace = workplace("zhou").about(conflict("manager", Map.of("heard", List.of("lin"))));

        var effects = DECLARED.carryOut("AddEvidence", Map.of("text", "11 月 16 日我先接待"), PERMITTED, workplace);

        assertEquals(List.of("lin", "zhou"), change(effects, CONFLICT).data().get("heard"));
    }

    @Test
    void managerWhoFilesEvidenceIsNotAHeardParty() {
        var workplace = workplace("chen").about(conflict("manager", Map.of()));

        var effects = DECLARED.carryOut("AddEvidence", Map.of("text", "来访登记簿照片", "note", "A-17"), PERMITTED, workplace);

        assertEquals(1, effects.size());
        assertEquals("A-17", ((Effect.Create) effects.getFirst()).data().get("note"));
    }

    @Test
    void proposalTakesThePlaceOfAnEarlierOneAndTellsTheOthers() {
        var workplace = workplace("lin").about(conflict("settling", Map.of("confirmed_by", List.of("zhou"))));

        var effects = DECLARED.carryOut(
                "ProposeSettlement", Map.of("outcome", "split", "reason", "各带过一次"), PERMITTED, workplace);

        assertEquals(List.of(), change(effects, CONFLICT).data().get("confirmed_by"));
        assertEquals("lin", change(effects, CONFLICT).data().get("proposal_by"));
        assertEquals(List.of("zhou"), notified(effects));
        assertEquals(
                "对方提出了协商方案：各带过一次", ((Effect.Notify) effects.getLast()).says().zhHans());
    }

    @Test
    @ClauseTest({"RE-5.1b", "RE-5.1c"})
    void decisionNamesItsLevelAndFollowsTheOwner() {
        var workplace = workplace("chen").about(conflict("manager", Map.of()));
        var action = new DecideAttributionConflict("lin", Optional.empty(), List.of("zhou"), "来访登记在先");

        var effects = new DecideAttributionConflictHandler().carryOut(action, PERMITTED, workplace);

        assertEquals("decided_by_manager", change(effects, CONFLICT).data().get("outcome"));
        assertEquals(BigDecimal.ONE, change(effects, CONFLICT).data().get("owner_share"));
        assertEquals(Optional.of("lin"), change(effects, CUSTOMER).owner());
        assertEquals(Optional.of("superseded"), change(effects, SECOND).state());
    }

    private static SampleWorkplace workplace(String actor) {
        return new SampleWorkplace(actor, NOW)
                .withRecord(record(CUSTOMER, "customer", "active", "lin", Map.of("contested_by", List.of())))
                .withRecord(record(FIRST, "registration", "active", "lin", Map.of()))
                .withRecord(record(SECOND, "registration", "active", "zhou", Map.of()));
    }

    private static StoredRecord conflict(String state, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("customer", CUSTOMER.toString());
        data.put("parties", List.of("lin", "zhou"));
        data.put("registrations", List.of(FIRST.toString(), SECOND.toString()));
        data.put("confirmed_by", List.of());
        data.put("heard", List.of());
        data.putAll(more);
        return new StoredRecord(CONFLICT, "attribution_conflict", "ZD-2026-0001", state, Optional.empty(), NOW, data);
    }

    private static StoredRecord record(UUID id, String type, String state, String owner, Map<String, Object> data) {
        return new StoredRecord(id, type, "X-1", state, Optional.of(owner), NOW, data);
    }

    private static Effect.Change change(List<Effect> effects, UUID record) {
        return effects.stream()
                .filter(Effect.Change.class::isInstance)
                .map(Effect.Change.class::cast)
                .filter(change -> change.record().equals(record))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notified(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Notify.class::isInstance)
                .flatMap(notify -> ((Effect.Notify) notify).employees().stream())
                .toList();
    }
}
