package org.guiju.platform.attachment;

import org.guiju.sdk.GuijuException;

/** A file that is not taken, and why. */
public final class AttachmentRefusedException extends GuijuException {

    private static final long serialVersionUID = 1;

    /** Why a file is not taken; its words are found under {@code file-} and the name in lower case. */
    public enum Reason {
        UNNAMED,
        EMPTY,
        LARGE,
        UNKNOWN,
        MISNAMED,
        PIXELS,
        /** the company's files would weigh more than they may */
        FULL
    }

    private final Reason reason;
    private final String file;
    private final long limit;

    AttachmentRefusedException(Reason reason, String file, long limit) {
        super(reason + " " + file);
        this.reason = reason;
        this.file = file;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    /** Name of the file, cleaned. */
    public String file() {
        return file;
    }

    /** What is allowed: megabytes, or millions of pixels; 0 where nothing is counted. */
    public long limit() {
        return limit;
    }
}
