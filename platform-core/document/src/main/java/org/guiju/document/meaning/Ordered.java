package org.guiju.document.meaning;

import java.util.List;
import java.util.function.Function;

/** Looks findings up by place; they are in reading order and none overlaps the next. */
record Ordered<T>(List<T> items, Function<T, Span> span) {

    /** All that lie within, at least in part. */
    List<T> within(int from, int to) {
        var first = first(from);
        var end = first;
        while (end < items.size() && span.apply(items.get(end)).from() < to) {
            end++;
        }
        return items.subList(first, end);
    }

    boolean covers(Span other) {
        return !within(other.from(), other.to()).isEmpty();
    }

    /** The first that ends behind a place. */
    private int first(int place) {
        var low = 0;
        var high = items.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).to() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
