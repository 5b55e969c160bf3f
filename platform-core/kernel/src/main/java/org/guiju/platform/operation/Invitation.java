package org.guiju.platform.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** Asks a company's first administrator to set the sign-in up. */
public record Invitation(
        UUID id,
        TenantId company,
        String tokenHash,
        String name,
        String login,
        Optional<String> email,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    public enum State {
        OPEN,
        EXPIRED,
        USED,
        REVOKED
    }

    public State state(Instant now) {
        if (usedAt.isPresent()) {
            return State.USED;
        }
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** The end of the link; empty when the server's key has changed since, and a new invitation is needed. */
    public Optional<String> token() {
        var token = InvitationToken.of(id);
        return token.hash().equals(tokenHash) ? Optional.of(token.text()) : Optional.empty();
    }
}
