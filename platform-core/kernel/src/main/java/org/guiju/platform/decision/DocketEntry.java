package org.guiju.platform.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.decision.Decision;

/**
 * One decision as it was made.
 *
 * @param parent entry whose carrying out led to this one
 * @param action values of the action's fields
 * @param facts everything that was known, by name
 * @param happened when it happened, if we were told later
 * @param fault why a permitted action could not be carried out and became pending
 */
public record DocketEntry(
        UUID id,
        Optional<UUID> parent,
        String actionType,
        UUID actor,
        boolean bySystem,
        Optional<UUID> subject,
        Submission.Channel channel,
        Map<String, Object> action,
        Map<String, Object> facts,
        Decision decision,
        Optional<String> fault,
        Instant decidedAt,
        Optional<Instant> happened) {

    /** When it happened. */
    public Instant at() {
        return happened.orElse(decidedAt);
    }
}
