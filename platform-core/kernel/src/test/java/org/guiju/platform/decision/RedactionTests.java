package org.guiju.platform.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class RedactionTests {

    private static final UUID RIVAL = UUID.fromString("01a20047-0633-7000-bcfc-d040deb3b484");
    private static final UUID OWNER = UUID.fromString("01a20047-0574-7000-8ad0-1822824b53ca");

    private static final Decision DECISION = new Decision(
            Outcome.PERMITTED,
            List.of(
                    found(new Finding.Determines("owner", OWNER.toString(), Texts.none())),
                    found(proposes(OWNER, 2_400_00)),
                    found(proposes(RIVAL, 2_100_00))));

    private static Finding proposes(UUID person, long fen) {
        return new Finding.Proposes(
                person.toString(),
                new Consequence.Cash(new Money(-fen)),
                Finding.Nature.LOSS_COMPENSATION,
                LocalDate.parse("2026-11-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Texts.none());
    }

    private static ClauseFinding found(Finding finding) {
        var rows = List.of(Map.of("owner", OWNER.toString(), "phone", "13900001234"));
        var basis = new Basis(
                1,
                Instant.EPOCH,
                "now",
                Instant.EPOCH,
                "hash",
                List.of(),
                Map.of("earlier_claims", rows, "actor.id", RIVAL.toString()),
                List.of(new Basis.Step("first(earlier_claims).owner", OWNER.toString(), 0)));
        return new ClauseFinding(ControlCode.of("RE-SALES/5.1a#conflict"), finding, basis);
    }

    @Test
    void rivalNeverLearnsWhoOwnsTheCustomer() {
        var seen = Redaction.of(RIVAL, Set.of("sales_rep")).decision(DECISION);

        assertFalse(seen.toString().contains(OWNER.toString()), seen::toString);
        assertFalse(seen.toString().contains("13900001234"), seen::toString);
        assertTrue(seen.toString().contains(RIVAL.toString()), seen::toString);
    }

    @Test
    void everybodySeesTheirOwnConsequencesOnly() {
        var seen = Redaction.of(RIVAL, Set.of("sales_rep")).decision(DECISION);

        assertEquals(
                List.of(RIVAL.toString()),
                seen.all(Finding.Proposes.class).map(Finding.Proposes::person).toList());
    }

    @Test
    void thoseWhoOverseeSeeAll() {
        assertEquals(DECISION, Redaction.of(RIVAL, Set.of("unit_head")).decision(DECISION));
    }

    @Test
    void docketEntryIsReadBackAsItWasWritten() {
        var text = org.guiju.platform.value.Json.write(DecisionJson.findings(DECISION));

        assertEquals(DECISION.findings(), DecisionJson.read(org.guiju.platform.value.Json.read(text)));
    }
}
