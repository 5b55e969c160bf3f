package org.guiju.platform.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.delegation.Deputies.Link;
import org.junit.jupiter.api.Test;

class DeputiesTests {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAT = new UUID(0, 3);

    @Test
    void whatWasHandedOverCanBeHandedOn() {
        var deputies = new Deputies(List.of(all(ANN, BEN), all(BEN, CAT)));
        assertEquals(Set.of(BEN, CAT), deputies.of(ANN, Set.of("finance")));
        assertEquals(Set.of(), deputies.of(CAT, Set.of("finance")));
    }

    @Test
    void onlyTheNamedRoleIsHandedOver() {
        var deputies = new Deputies(List.of(as("finance", ANN, BEN)));
        assertEquals(Set.of(BEN), deputies.of(ANN, Set.of("finance")));
        assertEquals(Set.of(), deputies.of(ANN, Set.of("legal_approver")));
    }

    @Test
    void circlesAreSeenHoweverLong() {
        var deputies = new Deputies(List.of(all(ANN, BEN), all(BEN, CAT)));
        assertTrue(deputies.wouldClose(all(CAT, ANN)));
        assertTrue(deputies.wouldClose(as("finance", CAT, ANN)));
        assertTrue(deputies.wouldClose(all(ANN, ANN)));
        assertFalse(deputies.wouldClose(all(ANN, CAT)));
    }

    @Test
    void differentRolesMakeNoCircle() {
        var deputies = new Deputies(List.of(as("finance", ANN, BEN)));
        assertFalse(deputies.wouldClose(as("hr", BEN, ANN)));
        assertTrue(deputies.wouldClose(as("finance", BEN, ANN)));
        assertTrue(deputies.wouldClose(all(BEN, ANN)));
    }

    private static Link all(UUID from, UUID to) {
        return new Link(from, to, Optional.empty());
    }

    private static Link as(String role, UUID from, UUID to) {
        return new Link(from, to, Optional.of(role));
    }
}
