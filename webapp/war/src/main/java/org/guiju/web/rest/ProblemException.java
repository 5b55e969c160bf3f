package org.guiju.web.rest;

import org.guiju.sdk.GuijuException;

/** A request that is answered with a problem; its words are found under its reason. */
final class ProblemException extends GuijuException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;
    private final transient Object[] facts;

    ProblemException(int status, String reason, Object... facts) {
        super(status + " " + reason);
        this.status = status;
        this.reason = reason;
        this.facts = facts.clone();
    }

    static ProblemException notFound() {
        return new ProblemException(404, "not-found");
    }

    int status() {
        return status;
    }

    /** Last part of the problem's type, {@code urn:guiju:problem:…}. */
    String reason() {
        return reason;
    }

    Object[] facts() {
        return facts == null ? new Object[0] : facts.clone();
    }
}
