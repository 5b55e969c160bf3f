package org.guiju.config.eval;

import org.guiju.sdk.GuijuException;

/** A value that has no type the language knows. It matters only to expressions that read it. */
final class Unknown extends GuijuException {

    Unknown(String reason) {
        super(reason);
    }
}
