package org.guiju.sdk;

import org.apiguardian.api.API;

/** Parent of every exception Guiju throws on purpose. Children carry the facts as fields, not only in the message. */
@API(status = API.Status.STABLE, since = "0.1")
public abstract class GuijuException extends RuntimeException {

    protected GuijuException(String message) {
        super(message);
    }

    protected GuijuException(String message, Throwable cause) {
        super(message, cause);
    }
}
