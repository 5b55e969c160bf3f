package org.guiju.rulebook.table;

import org.guiju.sdk.GuijuException;

/** How much work an analysis may do before it says honestly that the table is too entangled for it. */
final class Budget {

    /** Steps of some nanoseconds each. */
    private static final long MOST = 60_000_000;

    /** The analysis has not ended within its budget. */
    static final class SpentException extends GuijuException {
        SpentException() {
            super("Too entangled to analyse");
        }
    }

    private long left = MOST;

    void spend(long work) {
        left -= work;
        if (left < 0) {
            throw new SpentException();
        }
    }
}
