package org.guiju.sdk;

/** Parent of every exception Guiju throws on purpose. Children carry the facts as fields, not only in the message. */
public abstract class GuijuException extends RuntimeException {

    protected GuijuException(String message) {
        super(message);
    }

    protected GuijuException(String message, Throwable cause) {
        super(message, cause);
    }
}
