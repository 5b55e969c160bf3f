package org.guiju.platform.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.TenantId;

/**
 * Asks somebody to set the sign-in up.
 *
 * @param employee whose sign-in it will be; absent for a company's first administrator, who is none until then
 */
public record Invitation(
        UUID id,
        TenantId company,
        Optional<UUID> employee,
        String tokenHash,
        String name,
        String login,
        Optional<String> email,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    /** What the token of its link is made for. */
    public static final String PURPOSE = "guiju-invitation";

    /** How long a link works. */
    public static final Duration VALIDITY = Duration.ofDays(7);

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
        var token = Token.of(PURPOSE, id);
        return token.hash().equals(tokenHash) ? Optional.of(token.text()) : Optional.empty();
    }
}
