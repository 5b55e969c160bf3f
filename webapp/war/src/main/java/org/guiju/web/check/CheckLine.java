package org.guiju.web.check;

import java.util.Locale;
import org.guiju.web.clause.ClauseChip;

/**
 * One of the day's checks.
 *
 * @param hours from when to when
 * @param done when it was done, or empty
 * @param href where it is answered
 * @param act words of the button
 */
public record CheckLine(
        String hours, String title, ClauseChip clause, State state, String done, String href, String act) {

    /** Where it stands. */
    public enum State {
        NOW,
        LATER,
        DONE,
        LATE,
        MISSED
    }

    public boolean isDue() {
        return state == State.NOW;
    }

    public boolean isMissed() {
        return state == State.MISSED;
    }

    /** Key of the word for where it stands. */
    public String word() {
        return "checks." + state.name().toLowerCase(Locale.ROOT);
    }

    public String mood() {
        return switch (state) {
            case DONE -> "is-permits";
            case LATE -> "is-warns";
            case MISSED -> "is-refuses";
            default -> "";
        };
    }
}
