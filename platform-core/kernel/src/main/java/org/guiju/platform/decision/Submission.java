package org.guiju.platform.decision;

import java.time.Instant;
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
 * @param happened when it happened, for a report that reaches us later
 */
public record Submission(
        String type,
        Optional<UUID> subject,
        Map<String, ?> raw,
        String key,
        Channel channel,
        Optional<String> reason,
        Optional<Instant> happened) {

    /** How it came in; the answer never depends on it. */
    public enum Channel {
        PAGE,
        REST,
        IMPORT,
        CLOCK,
        FOLLOW_UP,
        RESUMED,
        /** From a tablet that had no connection. */
        OFFLINE,
        /** From a device that measures. */
        DEVICE,
        SET_UP
    }

    public Submission(String type, Optional<UUID> subject, Map<String, ?> raw, String key, Channel channel) {
        this(type, subject, raw, key, channel, Optional.empty(), Optional.empty());
    }

    public Submission(
            String type,
            Optional<UUID> subject,
            Map<String, ?> raw,
            String key,
            Channel channel,
            Optional<String> reason) {
        this(type, subject, raw, key, channel, reason, Optional.empty());
    }

    /** The same, which happened then; whoever calls this knows how far the clock it was read from can be trusted. */
    public Submission happened(Instant at) {
        return new Submission(type, subject, raw, key, channel, reason, Optional.of(at));
    }
}
