package org.guiju.config.eval;

import org.guiju.sdk.GuijuException;

/** An evaluation that came to no value, and why. */
final class NoValue extends GuijuException {

    NoValue(String reason) {
        super(reason);
    }

    String reason() {
        return getMessage();
    }
}
