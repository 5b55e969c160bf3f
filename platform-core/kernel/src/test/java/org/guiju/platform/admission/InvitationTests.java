package org.guiju.platform.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class InvitationTests {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);
    private static final UUID ID = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");
    private static final Instant END = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void tokenIsTheSameForTheSameInvitationAndKey() {
        assertEquals(InvitationToken.of(ID, KEY), InvitationToken.of(ID, KEY));
        assertNotEquals(InvitationToken.of(ID, KEY), InvitationToken.of(UUID.randomUUID(), KEY));
        assertNotEquals(InvitationToken.of(ID, KEY), InvitationToken.of(ID, OTHER_KEY));
    }

    @Test
    void tokenFitsALinkAndCarries256Bits() {
        assertTrue(InvitationToken.of(ID, KEY).text().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void hashSaysNothingOfTheToken() {
        var token = InvitationToken.of(ID, KEY);
        assertTrue(token.hash().matches("[0-9a-f]{64}"));
        assertEquals(new InvitationToken(token.text()).hash(), token.hash());
        assertNotEquals(new InvitationToken(token.text() + "x").hash(), token.hash());
    }

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
