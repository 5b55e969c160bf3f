package org.guiju.rulebook.decision;

import java.time.LocalDate;
import org.guiju.sdk.GuijuException;

/** An action is governed by a regulation of which no revision is in force on that date; nothing may be guessed instead. */
public final class NoRevisionInForceException extends GuijuException {

    private final String regulation;
    private final LocalDate date;

    public NoRevisionInForceException(String regulation, LocalDate date) {
        super("No revision of " + regulation + " is in force on " + date);
        this.regulation = regulation;
        this.date = date;
    }

    public String regulation() {
        return regulation;
    }

    public LocalDate date() {
        return date;
    }
}
