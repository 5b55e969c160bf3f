package org.guiju.platform.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.approval.Tally.Cast;
import org.guiju.platform.approval.Tally.Standing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;
import org.junit.jupiter.api.Test;

class TallyTests {

    @Test
    void allHaveToAgree() {
        assertFalse(tally(3, false, agrees("a"), agrees("b")).isComplete());
        assertTrue(tally(3, false, agrees("a"), agrees("b"), agrees("c")).isComplete());
        assertTrue(tally(3, false, refuses("b")).isFailed());
    }

    @Test
    void anyoneOfThemIsEnoughAndOneRefusalIsNoEnd() {
        assertFalse(tally(1, false, refuses("a")).isFailed());
        assertTrue(tally(1, false, refuses("a"), agrees("b")).isComplete());
        assertTrue(tally(1, false, refuses("a"), refuses("b"), refuses("c")).isFailed());
    }

    @Test
    void twoOfThree() {
        assertEquals(1, tally(2, false, agrees("a")).missing());
        assertFalse(tally(2, false, agrees("a"), refuses("b")).isFailed());
        assertTrue(tally(2, false, refuses("a"), refuses("b")).isFailed());
    }

    @Test
    void inTurnOnlyTheNextIsAsked() {
        var tally = tally(3, true, agrees("a"));
        assertEquals(
                List.of("b"), tally.asked().stream().map(Agreement.Step::name).toList());
        assertEquals(
                List.of(Standing.AGREED, Standing.ASKED, Standing.LATER),
                tally.agreement().steps().stream().map(tally::standing).toList());
    }

    @Test
    void nobodyIsAskedOnceItIsDecided() {
        assertTrue(tally(1, false, agrees("a")).asked().isEmpty());
        assertTrue(tally(3, false, refuses("a")).asked().isEmpty());
    }

    private static Tally tally(int least, boolean inTurn, Cast... votes) {
        var steps = Stream.of("a", "b", "c")
                .map(name -> new Agreement.Step(
                        name, Texts.same(name), List.of(name), Agreement.Scope.COMPANY, List.of(), List.of()))
                .toList();
        return new Tally(
                new Agreement(steps, least, inTurn, true, List.of(), Optional.empty(), Optional.empty()),
                Arrays.asList(votes));
    }

    private static Cast agrees(String step) {
        var person = UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8));
        return new Cast(step, person, person, true);
    }

    private static Cast refuses(String step) {
        var person = UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8));
        return new Cast(step, person, person, false);
    }
}
