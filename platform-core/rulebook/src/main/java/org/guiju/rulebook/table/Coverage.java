package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of a box some rows leave uncovered. The box is split input by input into groups of values that the same rows let
 * through; groups that leave the same rows are looked into once.
 */
final class Coverage {

    private record Seen(int depth, Bits live) {}

    private final Grid grid;
    private final Box within;
    private final Budget budget;
    private final int most;
    private final List<Integer> axes;
    private final int[] coveredFrom;
    private final Map<Seen, List<Box>> seen = new HashMap<>();

    /** @param most parts to look for; there may be more */
    Coverage(Grid grid, Box within, Budget budget, int most) {
        this.grid = grid;
        this.within = within;
        this.budget = budget;
        this.most = most;
        this.axes = grid.axesWithout(-1);
        this.coveredFrom = new int[grid.size()];
        for (int row = 0; row < grid.size(); row++) {
            coveredFrom[row] = coveredFrom(row);
        }
    }

    /** From which input on a row lets everything through. */
    private int coveredFrom(int row) {
        int depth = axes.size();
        while (depth > 0 && holds(grid.row(row).pieces().get(axes.get(depth - 1)), axes.get(depth - 1))) {
            depth--;
        }
        return depth;
    }

    private boolean holds(BitSet cell, int axis) {
        var left = (BitSet) within.pieces().get(axis).clone();
        left.andNot(cell);
        return left.isEmpty();
    }

    List<Box> uncovered(Bits rows) {
        return within.isEmpty() ? List.of() : uncovered(0, rows);
    }

    private List<Box> uncovered(int depth, Bits live) {
        if (live.isEmpty()) {
            return List.of(within);
        }
        if (live.rows().anyMatch(row -> coveredFrom[row] <= depth)) {
            return List.of();
        }
        var key = new Seen(depth, live);
        var known = seen.get(key);
        if (known == null) {
            known = split(depth, live);
            seen.put(key, known);
        }
        return known;
    }

    private List<Box> split(int depth, Bits live) {
        int axis = axes.get(depth);
        var found = new ArrayList<Box>();
        for (var group :
                grid.groups(axis, live, within.pieces().get(axis), budget).entrySet()) {
            for (var box : uncovered(depth + 1, group.getKey())) {
                found.add(box.with(axis, group.getValue()));
                if (found.size() >= most) {
                    return found;
                }
            }
        }
        return found;
    }
}
