package org.guiju.platform.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.decision.ControlCode;

/**
 * One calculation of one period for everybody.
 *
 * @param until last day of the period
 * @param cutAt what was recorded later is left to the next run
 * @param preview it only shows what would come out
 * @param people how many lines it is going to have
 */
public record CalculationRun(
        UUID id,
        ControlCode control,
        Period period,
        LocalDate from,
        LocalDate until,
        Instant cutAt,
        boolean preview,
        State state,
        int people,
        UUID startedBy,
        Optional<UUID> releasedBy,
        Instant startedAt) {

    /** How far it is. */
    public enum State {
        CALCULATING,
        CALCULATED,
        RELEASED,
        CLOSED,
        CANCELLED
    }

    public boolean isOpen() {
        return state != State.CLOSED && state != State.CANCELLED;
    }
}
