package org.guiju.platform.decision;

import org.guiju.sdk.GuijuException;

/** What was permitted could not be carried out: a handler failed, or a follow-up of it was refused. */
public class CarryingFaultException extends GuijuException {

    private static final long serialVersionUID = 1;

    private final String action;

    public CarryingFaultException(String action, String because, Throwable cause) {
        super(action + " was permitted but could not be carried out: " + because);
        this.action = action;
        if (cause != null) {
            initCause(cause);
        }
    }

    public String action() {
        return action;
    }
}
