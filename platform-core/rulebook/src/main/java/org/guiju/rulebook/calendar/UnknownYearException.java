package org.guiju.rulebook.calendar;

import org.guiju.sdk.GuijuException;

/** The calendar has no public holidays for a year, so nobody can say which of its days are worked. */
public final class UnknownYearException extends GuijuException {

    private static final long serialVersionUID = 1;

    private final int year;

    public UnknownYearException(int year) {
        super("No public holidays are known for " + year);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
