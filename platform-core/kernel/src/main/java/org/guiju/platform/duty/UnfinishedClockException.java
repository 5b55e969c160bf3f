package org.guiju.platform.duty;

import org.guiju.sdk.GuijuException;

/** What an ended clock leads to could not be done now. Its message names no person and no business. */
public final class UnfinishedClockException extends GuijuException {

    private static final long serialVersionUID = 1;

    public UnfinishedClockException(String action, String outcome) {
        super(action + ": " + outcome);
    }
}
