package org.guiju.rulebook.table;

import java.util.Arrays;
import java.util.Optional;

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

    /** The policy as DMN writes it, {@code RULE ORDER} or {@code COLLECT} with {@code SUM}; empty if there is no such. */
    public static Optional<HitPolicy> of(String policy, Optional<String> aggregation) {
        var written = aggregation.map(by -> policy + "_" + by).orElse(policy).replace(' ', '_');
        return Arrays.stream(values()).filter(hit -> hit.name().equals(written)).findFirst();
    }

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
