package org.guiju.platform.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A draft tried over what was done in a period.
 *
 * @param changes what the draft said when this began
 * @param until last day
 * @param total acts to look at
 * @param expires when the result is removed
 */
public record Backtest(
        UUID id,
        UUID draft,
        String regulation,
        String changes,
        LocalDate from,
        LocalDate until,
        State state,
        long total,
        long lookedAt,
        Tallies tallies,
        UUID startedBy,
        Instant startedAt,
        Instant expires) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
