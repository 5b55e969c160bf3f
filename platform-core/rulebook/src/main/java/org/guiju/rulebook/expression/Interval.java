package org.guiju.rulebook.expression;

import java.util.Optional;

/** A stretch of an ordered type. Without an end it goes on to that side. */
public record Interval(Optional<End> low, Optional<End> high) {

    /** @param included whether the value itself belongs to the stretch */
    public record End(Object value, boolean included) {}

    public static Interval of(Object low, boolean lowIncluded, Object high, boolean highIncluded) {
        return new Interval(Optional.of(new End(low, lowIncluded)), Optional.of(new End(high, highIncluded)));
    }

    /** Only the value itself. */
    public static Interval exactly(Object value) {
        return of(value, true, value, true);
    }

    public static Interval below(Object value, boolean included) {
        return new Interval(Optional.empty(), Optional.of(new End(value, included)));
    }

    public static Interval above(Object value, boolean included) {
        return new Interval(Optional.of(new End(value, included)), Optional.empty());
    }

    public static Interval everything() {
        return new Interval(Optional.empty(), Optional.empty());
    }

    public boolean contains(Object value) {
        return low.filter(end -> isOutside(Operations.compare(value, end.value), end))
                        .isEmpty()
                && high.filter(end -> isOutside(Operations.compare(end.value, value), end))
                        .isEmpty();
    }

    private static boolean isOutside(int order, End end) {
        return end.included ? order < 0 : order <= 0;
    }

    /** Whether no value at all can be in it, whatever lies between the values of its type. */
    public boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = Operations.compare(low.get().value, high.get().value);
        return order > 0 || order == 0 && !(low.get().included && high.get().included);
    }
}
