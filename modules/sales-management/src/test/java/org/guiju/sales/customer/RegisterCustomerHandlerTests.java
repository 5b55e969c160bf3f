package org.guiju.sales.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.testkit.ClauseTest;
import org.guiju.testkit.SampleWorkplace;
import org.junit.jupiter.api.Test;

class RegisterCustomerHandlerTests {

    private static final Instant NOW = Instant.parse("2026-11-18T08:40:00Z");
    private static final UUID CUSTOMER = new UUID(9, 1);
    private static final UUID REGISTRATION = new UUID(9, 2);

    @Test
    @ClauseTest("SM-3.3")
    void newCustomerBelongsToWhoeverRegisters() {
        var effects = register("zhou", List.of(), decided());

        var customer = assertInstanceOf(Effect.Create.class, effects.getFirst());
        var registration = assertInstanceOf(Effect.Create.class, effects.getLast());
        assertEquals("customer", customer.recordType());
        assertEquals(Optional.of("zhou"), customer.owner());
        assertEquals("registration", registration.recordType());
        assertEquals(customer.id().toString(), registration.data().get("customer"));
    }

    @Test
    @ClauseTest("RE-4.9a")
    void clauseMayDetermineAnotherOwner() {
        var effects = register("zhou", List.of(), decided(determines("owner", "lin")));

        assertEquals(Optional.of("lin"), ((Effect.Create) effects.getFirst()).owner());
        assertEquals(Optional.of("lin"), ((Effect.Create) effects.getLast()).owner());
    }

    @Test
    void knownCustomerIsRegisteredAgainAndKeepsItsOwner() {
        var effects = register("zhou", List.of(claim("lin")), decided());

        var registration = assertInstanceOf(Effect.Create.class, effects.getFirst());
        assertEquals(1, effects.size());
        assertEquals("registration", registration.recordType());
        assertEquals(CUSTOMER.toString(), registration.data().get("customer"));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void conflictGoesToTheActionThatTheClauseNames() {
        var conflict = decided(determines("conflict", true), determines("follow_up", "SettleSomehow"));

        var followUp = assertInstanceOf(
                Effect.FollowUp.class,
                register("zhou", List.of(claim("lin")), conflict).getLast());

        assertEquals("SettleSomehow", followUp.action());
        assertEquals(List.of("lin", "zhou"), followUp.data().get("parties"));
        assertEquals(List.of(REGISTRATION.toString()), followUp.data().get("earlier_registrations"));
        assertEquals(CUSTOMER.toString(), followUp.data().get("customer"));
    }

    @Test
    void registrationInFavourOfTheOwnerContestsNothing() {
        var inFavour = decided(
                determines("owner", "lin"), determines("conflict", true), determines("follow_up", "SettleSomehow"));

        var effects = register("zhou", List.of(claim("lin")), inFavour);

        assertEquals(1, effects.size());
    }

    private static List<Effect> register(String actor, List<Map<String, Object>> claims, Decision decision) {
        var action = new RegisterCustomer(
                "吴女士",
                "13900001234",
                Optional.empty(),
                "walk_in",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "none",
                Optional.empty(),
                true);
        var workplace = new SampleWorkplace(actor, NOW).withFact("earlier_claims", claims);
        return new RegisterCustomerHandler().carryOut(action, decision, workplace);
    }

    private static Map<String, Object> claim(String owner) {
        return Map.of("id", REGISTRATION.toString(), "customer", CUSTOMER.toString(), "owner", owner);
    }

    private static Finding determines(String name, Object value) {
        return new Finding.Determines(name, value, Texts.none());
    }

    private static Decision decided(Finding... findings) {
        var basis = new Basis(1, NOW, "now", NOW, "", List.of(), Map.of(), List.of());
        return new Decision(
                Decision.Outcome.PERMITTED,
                Arrays.stream(findings)
                        .map(finding -> new Decision.ClauseFinding(ControlCode.of("TEST/1#c"), finding, basis))
                        .toList());
    }
}
