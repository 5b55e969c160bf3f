package org.guiju.rulebook.control;

/**
 * Which event's date picks the revision, and what happens to cases already open.
 *
 * @param event path of an instant, e.g. {@code record.opened_at}; {@code now} for the action itself
 * @param inFlight what a new revision does to open cases
 */
public record Binding(String event, InFlight inFlight) {

    public static final Binding NOW = new Binding("now", InFlight.CUT_OVER);

    /** What is held against somebody is judged by the rules of the day it was done. */
    public static final Binding OF_THE_ACT = new Binding("action.acted_at", InFlight.GRANDFATHER);

    /** What is to be done in a day stays as it was when the day began. */
    public static final Binding OF_THE_DAY = new Binding("now", InFlight.GRANDFATHER);

    /** What is calculated over a period follows the rules of its end, however much later it is. */
    public static final Binding OF_THE_PERIOD = new Binding("action.ended_at", InFlight.GRANDFATHER);

    public enum InFlight {
        /** The case keeps the clause state of its event date. */
        GRANDFATHER,
        /** The case follows the clause state of today. */
        CUT_OVER
    }
}
