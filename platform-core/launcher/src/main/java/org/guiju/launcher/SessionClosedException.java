package org.guiju.launcher;

import org.guiju.sdk.GuijuException;

/** A step was not taken because everything is being stopped. */
final class SessionClosedException extends GuijuException {

    private static final long serialVersionUID = 1L;

    SessionClosedException() {
        super("Stopping");
    }
}
