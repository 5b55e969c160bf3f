package org.guiju.rulebook.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatsTests {

    @Test
    void onePersonFillsManySeatsUnlessTheyMustDiffer() {
        var same = List.of(Set.of("a"), Set.of("a"));
        assertEquals(2, Seats.fillable(same, false));
        assertEquals(1, Seats.fillable(same, true));
    }

    @Test
    void whoSitsMovesOnWhenSomebodyElseHasNoOtherSeat() {
        assertEquals(3, Seats.fillable(List.of(Set.of("a", "b"), Set.of("a", "c"), Set.of("a")), true));
        assertEquals(2, Seats.fillable(List.of(Set.of("a", "b"), Set.of("a", "b"), Set.of("a", "b")), true));
    }

    @Test
    void anEmptySeatStaysEmpty() {
        assertEquals(1, Seats.fillable(List.of(Set.of(), Set.of("a")), true));
        assertEquals(1, Seats.fillable(List.of(Set.of(), Set.of("a")), false));
    }
}
