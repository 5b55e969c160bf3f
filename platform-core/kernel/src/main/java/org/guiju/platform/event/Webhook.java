package org.guiju.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a company's events are sent.
 *
 * @param because why it does not run, where it was not the company's own wish
 * @param position place of the last event that needs no sending any more
 * @param tries of the next event that failed
 * @param patience how long one event may fail before it pauses
 */
public record Webhook(
        UUID id,
        String url,
        Topics topics,
        State state,
        Optional<String> because,
        long position,
        int tries,
        Optional<Instant> failingSince,
        Duration patience,
        UUID createdBy,
        Instant createdAt) {

    public enum State {
        ON,
        PAUSED,
        ENDED
    }

    boolean isOn() {
        return state == State.ON;
    }
}
