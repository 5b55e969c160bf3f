package org.guiju.document;

import org.guiju.sdk.GuijuException;

/** A file nothing was taken from, and why. */
public final class UnreadableFile extends GuijuException {

    private final Why why;
    private final String detail;

    public UnreadableFile(Why why, String detail) {
        super(why + " " + detail);
        this.why = why;
        this.detail = detail;
    }

    public UnreadableFile(Why why, Throwable cause) {
        super(why.toString(), cause);
        this.why = why;
        this.detail = "";
    }

    public Why why() {
        return why;
    }

    /** What was found or what the limit is, for the words people see; may be empty. */
    public String detail() {
        return detail;
    }

    public enum Why {
        EMPTY,
        TOO_LARGE,
        TOO_LONG,
        TYPE,
        EXTENSION,
        OLD_WORD,
        ENCRYPTED,
        SCANNED,
        UNREADABLE_FONT,
        MACROS,
        BOMB,
        DAMAGED,
        ENCODING,
        NO_CLAUSES
    }
}
