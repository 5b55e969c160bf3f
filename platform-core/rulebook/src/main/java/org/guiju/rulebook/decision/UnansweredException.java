package org.guiju.rulebook.decision;

import org.guiju.sdk.GuijuException;

/** A parameter is read that the company has not settled. */
final class UnansweredException extends GuijuException {

    private final String parameter;

    UnansweredException(String parameter) {
        super(parameter);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
