package org.guiju.rulebook.table;

/** How many rows may apply at once, and what becomes of them. Spelled in lower case in files. */
public enum HitPolicy {
    /** One row applies; more are undetermined. */
    UNIQUE,
    /** The first row that applies, from the top. */
    FIRST,
    /** The row whose outputs stand first in the outputs' allowed values. */
    PRIORITY,
    /** Several rows may apply if they say the same. */
    ANY,
    /** All rows that apply, as a list without a promised order. */
    COLLECT,
    COLLECT_SUM,
    COLLECT_MIN,
    COLLECT_MAX,
    COLLECT_COUNT,
    /** All rows that apply, from the top. */
    RULE_ORDER,
    /** All rows that apply, by the outputs' allowed values. */
    OUTPUT_ORDER;

    /** Whether one row answers. */
    public boolean single() {
        return this == UNIQUE || this == FIRST || this == PRIORITY || this == ANY;
    }

    /** Whether the answer is a list. */
    public boolean lists() {
        return this == COLLECT || this == RULE_ORDER || this == OUTPUT_ORDER;
    }

    /** Whether the answer is one value made from all rows that apply. */
    public boolean aggregates() {
        return !single() && !lists();
    }

    /** Whether rows are ranked by the outputs' allowed values. */
    public boolean ranks() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }
}
