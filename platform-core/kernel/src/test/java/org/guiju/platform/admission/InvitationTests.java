package org.guiju.platform.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class InvitationTests {

    private static final UUID ID = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");
    private static final Instant END = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void worksUntilItsLastMoment() {
        var open = invitation(Optional.empty(), Optional.empty());
        assertEquals(Invitation.State.OPEN, open.state(END.minusMillis(1)));
        assertEquals(Invitation.State.EXPIRED, open.state(END));
    }

    @Test
    void usedStaysUsedAndRevokedStaysRevoked() {
        var used = Optional.of(END.minusSeconds(60));
        assertEquals(Invitation.State.USED, invitation(used, Optional.empty()).state(END.plusSeconds(1)));
        assertEquals(
                Invitation.State.REVOKED, invitation(Optional.empty(), used).state(END.minusSeconds(1)));
    }

    private static Invitation invitation(Optional<Instant> used, Optional<Instant> revoked) {
        return new Invitation(
                ID,
                new TenantId(UUID.randomUUID()),
                Optional.empty(),
                "",
                "顾清和",
                "gu@heyu",
                Optional.empty(),
                END,
                used,
                revoked);
    }
}
