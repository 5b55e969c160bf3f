package org.guiju.rulebook.expression;

import java.time.LocalDate;
import java.util.Optional;

/** The calendar that an evaluation counts working days by. */
public interface WorkingDays {

    /** Whether a day is worked; empty if the calendar does not say so for that year. */
    Optional<Boolean> isWorked(LocalDate day);
}
