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
 * @param amend where the answer is corrected; empty where that is not theirs to do
 * @param amended where it is said how the answer was corrected; empty where it was not
 */
public record CheckLine(
        String hours,
        String title,
        ClauseChip clause,
        State state,
        String done,
        String href,
        String act,
        String amend,
        String amended) {

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
