package org.guiju.rulebook.expression;

import org.guiju.sdk.GuijuException;

/** A checked expression has no answer for these values. It is never answered by zero or by a guess instead. */
public final class UndeterminedException extends GuijuException {

    public enum Reason {
        /** A value that is not optional is not there. */
        MISSING,
        /** A value is there, but is not of the declared type. */
        NOT_OF_TYPE,
        /** A list has more items than declared. */
        LIST_TOO_LONG,
        /** A number reaches 10^30, an amount does not fit money, a date leaves the years 1 to 9999. */
        OUT_OF_RANGE,
        DIVIDED_BY_ZERO,
        /** The working calendar does not cover the year, or there is none. */
        NO_CALENDAR,
        /** A point in time has a day and an hour only at a place, and nobody said where. */
        NO_PLACE,
        /** No row of a decision table applies. */
        NO_ROW,
        /** More rows of a decision table apply than its hit policy allows. */
        SEVERAL_ROWS,
        /** A supplied function failed. */
        FAULT
    }

    private final Reason reason;
    private final String subject;

    public UndeterminedException(Reason reason, String subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the value, or the fragment of the expression, that has no answer. */
    public String subject() {
        return subject;
    }
}
