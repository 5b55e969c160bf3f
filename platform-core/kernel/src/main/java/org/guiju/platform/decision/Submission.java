package org.guiju.platform.decision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants done, as it came in.
 *
 * @param type code of the action type
 * @param raw texts as typed, or JSON values
 * @param key idempotency key: the same key with the same content is answered again, not done again
 * @param reason why, where a clause asks for one
 */
public record Submission(
        String type, Optional<UUID> subject, Map<String, ?> raw, String key, Channel channel, Optional<String> reason) {

    /** How it came in; the answer never depends on it. */
    public enum Channel {
        PAGE,
        REST,
        IMPORT,
        CLOCK,
        FOLLOW_UP,
        RESUMED,
        SET_UP
    }

    public Submission(String type, Optional<UUID> subject, Map<String, ?> raw, String key, Channel channel) {
        this(type, subject, raw, key, channel, Optional.empty());
    }
}
