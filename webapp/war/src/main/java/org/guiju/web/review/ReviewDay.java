package org.guiju.web.review;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * What a unit's day left to look at.
 *
 * @param signAll address of the form that signs all of it off
 */
public record ReviewDay(String unit, String day, List<Line> lines, String signAll) {

    /**
     * One entry.
     *
     * @param sign address of the form, or empty where it is what the reader did
     */
    public record Line(
            String at,
            String who,
            String action,
            String record,
            List<Tag> flags,
            ClauseChip clause,
            String why,
            String sign) {}

    /** Why it wants a look. */
    public record Tag(String words, String style) {}
}
