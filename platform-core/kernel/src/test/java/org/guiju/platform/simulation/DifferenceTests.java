package org.guiju.platform.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.Rehearing.Reason;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.platform.value.Json;
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

class DifferenceTests {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private static Decision decision(Outcome outcome, Finding... findings) {
        var basis = new Basis(1, AT, "now", AT, "hash", List.of(), Map.of(), List.of());
        return new Decision(
                outcome,
                Stream.of(findings)
                        .map(found -> new ClauseFinding(ControlCode.of("SM-SALES/1.1#limit"), found, basis))
                        .toList());
    }

    private static Finding takes(String person, long fen) {
        return proposes(person, new Consequence.Cash(new Money(-fen)));
    }

    private static Finding proposes(String person, Consequence consequence) {
        return new Finding.Proposes(
                person,
                consequence,
                Finding.Nature.LOSS_COMPENSATION,
                LocalDate.parse("2026-03-01"),
                Optional.empty(),
                Optional.of(new Finding.Occasion(AT, "")),
                Optional.empty(),
                Texts.none());
    }

    private static Optional<Difference> between(Decision before, Decision after) {
        return Difference.between("Anything", "actor", before, after);
    }

    @Test
    void wordsAloneAreNoDifference() {
        var before = decision(Outcome.REFUSED, new Finding.Refuses(Texts.same("at most 3")));
        var after = decision(Outcome.REFUSED, new Finding.Refuses(Texts.same("at most 2")));
        assertTrue(between(before, after).isEmpty());
        assertTrue(
                between(decision(Outcome.PERMITTED, Finding.silent()), decision(Outcome.PERMITTED, Finding.permits()))
                        .isEmpty());
    }

    @Test
    void tellsWhoIsStoppedAndWhoIsLetThrough() {
        var through = decision(Outcome.PERMITTED, Finding.permits());
        var shut = decision(Outcome.REFUSED, new Finding.Refuses(Texts.none()));
        assertEquals(
                Map.of("actor", Map.of(Effect.BLOCKED, 1L)),
                between(through, shut).orElseThrow().effects());
        assertEquals(
                Map.of("actor", Map.of(Effect.ALLOWED, 1L)),
                between(shut, through).orElseThrow().effects());
    }

    @Test
    void sumsUpMoneyByWhoseItIs() {
        var before = decision(Outcome.PERMITTED, takes("a", 2_400_00), takes("b", 100_00));
        var after = decision(Outcome.PERMITTED, takes("a", 1_600_00), takes("b", 150_00));
        var difference = between(before, after).orElseThrow();
        assertEquals(
                Map.of("a", Map.of(Effect.FINED_LESS, 800_00L), "b", Map.of(Effect.FINED_MORE, 50_00L)),
                difference.effects());
        assertEquals(750_00L, difference.money());
    }

    @Test
    void nothingIsTakenForWhatIsNotDone() {
        var before = decision(Outcome.PERMITTED, takes("a", 100_00));
        var after = decision(Outcome.REFUSED, new Finding.Refuses(Texts.none()), takes("a", 100_00));
        assertEquals(
                Map.of("actor", Map.of(Effect.BLOCKED, 1L), "a", Map.of(Effect.FINED_LESS, 100_00L)),
                between(before, after).orElseThrow().effects());
    }

    @Test
    void whatOnlyLooksOnHasNoEffect() {
        var before = decision(Outcome.PERMITTED, Finding.silent());
        var after = decision(Outcome.PERMITTED, new Finding.Shadows(new Finding.Refuses(Texts.none())));
        assertTrue(between(before, after).isEmpty());
    }

    @Test
    void laterActsSeeWhatEarlierOnesWouldHaveCounted() {
        var past = new PastBreaches();
        past.judged(
                decision(Outcome.PERMITTED, proposes("a", new Consequence.Points(new BigDecimal("-1")))),
                decision(Outcome.PERMITTED, proposes("a", new Consequence.Points(new BigDecimal("-3")))));
        Map<String, Object> row = Map.of(
                "control",
                "SM-SALES/1.1#limit",
                "person",
                "a",
                "acted_at",
                AT,
                "count",
                BigDecimal.ZERO,
                "points",
                BigDecimal.ONE,
                "decided",
                true);
        var other = new HashMap<>(row);
        other.put("person", "b");
        var rows = (List<?>) past.facts(Map.of("history", List.of(row, other))).get("history");
        assertEquals(new BigDecimal("3"), ((Map<?, ?>) rows.getFirst()).get("points"));
        assertEquals(true, ((Map<?, ?>) rows.getFirst()).get("decided"), "what people decided stays");
        assertEquals(BigDecimal.ONE, ((Map<?, ?>) rows.getLast()).get("points"));
    }

    @Test
    void talliesReadBackAndAreSeenByUnit() {
        var east = UUID.fromString("01a20047-0633-7000-bcfc-d040deb3b484");
        var west = UUID.fromString("01a20047-0574-7000-8ad0-1822824b53ca");
        var less = between(
                        decision(Outcome.PERMITTED, takes("a", 300_00)),
                        decision(Outcome.PERMITTED, takes("a", 100_00)))
                .orElseThrow();
        var written = new Tallies();
        written.differs(east, less);
        written.differs(west, less);
        written.differs(west, less);
        written.same();
        written.undecidable(new Undecidable(Reason.NO_FACT, Texts.same("客流")));
        var tallies = Tallies.read(Json.readMap(Json.write(written.json())));
        assertEquals(Map.of(Effect.FINED_LESS, 600_00L), tallies.total(List.of(east, west)));
        assertEquals(Map.of(Effect.FINED_LESS, 200_00L), tallies.total(List.of(east)));
        assertEquals(Map.of("a", Map.of(Effect.FINED_LESS, 400_00L)), tallies.byPerson(List.of(west)));
        assertEquals(1, tallies.unchanged());
        assertEquals(Map.of(new Undecidable(Reason.NO_FACT, Texts.same("客流")), 1L), tallies.undecidable());
    }
}
