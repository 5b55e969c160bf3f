package org.guiju.rulebook.table;

import java.util.Optional;

/** Values between two ends of an ordered type, or one value of any type. A missing end is unlimited. */
public record Range(Optional<Object> low, boolean lowIncluded, Optional<Object> high, boolean highIncluded) {

    public static Range only(Object value) {
        return new Range(Optional.of(value), true, Optional.of(value), true);
    }

    /** Both ends are the same value. */
    boolean point() {
        return low.isPresent() && low.equals(high);
    }
}
