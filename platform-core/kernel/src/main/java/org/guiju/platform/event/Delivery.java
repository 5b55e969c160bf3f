package org.guiju.platform.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event on its way to a webhook, or what became of it. */
public record Delivery(
        UUID event,
        boolean ping,
        String topic,
        State state,
        int tries,
        Optional<Integer> status,
        Optional<String> problem,
        String answer,
        long millis,
        Optional<Instant> nextAt,
        Instant at) {

    public enum State {
        /** somebody wants it sent once, now */
        ASKED,
        /** it is tried again by itself */
        WAITING,
        DELIVERED,
        FAILED
    }
}
