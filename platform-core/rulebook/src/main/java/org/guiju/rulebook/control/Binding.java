package org.guiju.rulebook.control;

/**
 * Which event's date picks the revision, and what happens to cases already open.
 *
 * @param event path of an instant, e.g. {@code record.opened_at}; {@code now} for the action itself
 * @param inFlight what a new revision does to open cases
 */
public record Binding(String event, InFlight inFlight) {

    public static final Binding NOW = new Binding("now", InFlight.CUT_OVER);

    public enum InFlight {
        /** The case keeps the clause state of its event date. */
        GRANDFATHER,
        /** The case follows the clause state of today. */
        CUT_OVER
    }
}
