package org.guiju.rulebook.calendar;

import org.guiju.sdk.GuijuException;

/** Working hours are to be counted and nobody has said which they are. */
public final class NoWorkingHoursException extends GuijuException {

    private static final long serialVersionUID = 1;

    public NoWorkingHoursException() {
        super("No working hours are known");
    }
}
