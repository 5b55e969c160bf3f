package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Set;

/**
 * Which values of a column a cell lets through.
 *
 * @param present those among the values that are there
 * @param absent whether a missing value passes
 */
public record Admitted(Present present, boolean absent) {

    public sealed interface Present {

        /** Of an ordered type: ascending, apart from each other, none empty. No stretch: nothing passes. */
        record Stretches(List<Interval> intervals) implements Present {
            public Stretches {
                intervals = List.copyOf(intervals);
            }
        }

        /** Of any other type: these values, or, if {@code others}, all but these. */
        record Some(Set<Object> values, boolean others) implements Present {
            public Some {
                values = Set.copyOf(values);
            }
        }

        /** It takes an evaluation to say. */
        record Unsaid() implements Present {}
    }

    static Admitted unsaid() {
        return new Admitted(new Present.Unsaid(), false);
    }

    boolean isUnsaid() {
        return present instanceof Present.Unsaid;
    }

    /** Whether no value at all passes, as far as sets of values can tell. */
    public boolean nothing() {
        return !absent
                && switch (present) {
                    case Present.Stretches(var intervals) -> intervals.isEmpty();
                    case Present.Some(var values, boolean others) -> !others && values.isEmpty();
                    case Present.Unsaid unsaid -> false;
                };
    }

    public boolean everything() {
        return switch (present) {
            case Present.Stretches(var intervals) -> intervals.equals(List.of(Interval.everything()));
            case Present.Some(var values, boolean others) -> others && values.isEmpty();
            case Present.Unsaid unsaid -> false;
        };
    }
}
