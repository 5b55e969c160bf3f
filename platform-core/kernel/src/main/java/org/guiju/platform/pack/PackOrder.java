package org.guiju.platform.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A pack that somebody ordered, or the making of it.
 *
 * @param kind code of what modules declare
 * @param done steps of {@code total}
 * @param sha256 of the archive, once it is complete
 */
public record PackOrder(
        UUID id,
        String kind,
        UUID unit,
        LocalDate from,
        LocalDate to,
        Locale language,
        UUID by,
        Instant at,
        State state,
        int done,
        int total,
        long bytes,
        Optional<String> sha256,
        Optional<Instant> beatAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isMaking() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
