package org.guiju.rulebook.table;

import java.util.List;

/**
 * Which values a cell lets through, where that does not depend on anything else.
 *
 * @param except whether the ranges are those that do not pass
 * @param absent whether an absent value passes
 */
public record Passes(boolean except, List<Range> ranges, boolean absent) {

    /** The cell {@code -}: anything. */
    public static final Passes ANY = new Passes(true, List.of(), true);

    public Passes {
        ranges = List.copyOf(ranges);
    }

    public static Passes of(Range... ranges) {
        return new Passes(false, List.of(ranges), false);
    }

    public boolean any() {
        return except && ranges.isEmpty() && absent;
    }
}
