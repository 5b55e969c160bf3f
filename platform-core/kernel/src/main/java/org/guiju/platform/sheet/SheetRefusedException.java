package org.guiju.platform.sheet;

import org.guiju.sdk.GuijuException;

/** A file that cannot be read as a table, and why. */
public final class SheetRefusedException extends GuijuException {

    private static final long serialVersionUID = 1;

    /** Its words are found under {@code sheet-} and the name in lower case with hyphens. */
    public enum Reason {
        EMPTY,
        /** with the megabytes allowed */
        LARGE,
        /** with the rows allowed */
        ROWS,
        /** with the columns allowed */
        COLUMNS,
        OLD_EXCEL,
        PROTECTED,
        UNKNOWN,
        DAMAGED,
        /** with the megabytes allowed once unpacked */
        UNPACKED,
        /** with the first merged range */
        MERGED,
        /** with the row */
        QUOTES,
        /** with the column's letters */
        HEADLESS,
        /** with the header found twice */
        DUPLICATE
    }

    private final Reason reason;
    private final String detail;

    SheetRefusedException(Reason reason, Object detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = String.valueOf(detail);
    }

    SheetRefusedException(Reason reason) {
        this(reason, "");
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason speaks of, or empty. */
    public String detail() {
        return detail;
    }

    /** Key of the words for it. */
    public String key() {
        return "sheet-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
