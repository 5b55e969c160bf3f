package org.guiju.web.compliance;

import org.guiju.web.clause.ClauseChip;

/**
 * One clause in one unit.
 *
 * @param share what was done in time, in words
 * @param bar the same, 0 to 100
 */
public record RateLine(String unit, ClauseChip clause, String share, int bar, int all, int late, int missed) {

    public boolean isBehind() {
        return late + missed > 0;
    }
}
