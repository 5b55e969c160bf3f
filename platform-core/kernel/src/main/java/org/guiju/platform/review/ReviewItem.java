package org.guiju.platform.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.decision.ClauseCode;

/**
 * An entry of the docket that wants a look.
 *
 * @param regulation whose supervisors have to look
 * @param clause the first of its clauses that spoke
 * @param unit where it happened
 */
public record ReviewItem(
        UUID docket,
        String regulation,
        UUID unit,
        ClauseCode clause,
        List<Flag> flags,
        Instant at,
        UUID actor,
        Optional<UUID> record) {

    /** Why it wants a look. */
    public enum Flag {
        /** It reached us later than it happened. */
        LATE,
        /** What was owed in a period or a window was not done. */
        MISSED,
        /** A clause remarked that something is not in order. */
        WARNED,
        /** Somebody tried what is prohibited. */
        ATTEMPT,
        /** A clause was waived. */
        WAIVED,
        /** It was done in spite of a clause, with a reason. */
        REASONED,
        /** A value that was on record was changed. */
        CHANGED,
        /** The record had been signed off before. */
        AGAIN
    }
}
