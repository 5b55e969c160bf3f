package org.guiju.platform.extension;

import java.util.List;
import java.util.Locale;

/** Why a file was not let in, or why a plugin that was does not run. The sentences are in this package's messages. */
public enum Reason {
    UNREADABLE,
    TOO_LARGE,
    UNSIGNED,
    MALFORMED_SIGNATURE,
    UNKNOWN_KEY,
    REVOKED_KEY,
    BAD_SIGNATURE,
    NOT_A_JAR,
    TOO_MANY_ENTRIES,
    TOO_LARGE_UNPACKED,
    UNSAFE_ENTRY,
    DUPLICATE_ENTRY,
    DAMAGED_ENTRY,
    NESTED_ARCHIVE,
    MALFORMED_MANIFEST,
    OTHER_PLATFORM_VERSION,
    DOWNGRADE,
    DUPLICATE_ID,
    STORE_DAMAGED,
    MISSING_DEPENDENCY,
    UNAPPLIED_MIGRATION,
    STOPPED_BY_OPERATOR,
    FAILED_TO_START;

    /** The sentence for a reader: what is wrong and what to do. */
    public String sentence(List<String> details, Locale reader) {
        return ReasonTexts.sentence(this, details, reader);
    }
}
