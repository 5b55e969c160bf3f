package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The rows of a table as boxes within the declared domain of its inputs. */
final class Grid {

    private final TableIndex index;
    private final Box domain;
    private final List<Box> rows = new ArrayList<>();

    Grid(TableIndex index, List<List<Passes>> cells) {
        this.index = index;
        this.domain = new Box(index.axes().stream().map(Axis::domain).toList());
        for (var row : cells) {
            var pieces = new ArrayList<BitSet>();
            for (int axis = 0; axis < row.size(); axis++) {
                pieces.add(index.axes().get(axis).pieces(row.get(axis)));
            }
            rows.add(new Box(pieces).and(domain));
        }
    }

    int size() {
        return rows.size();
    }

    Axis axis(int axis) {
        return index.axes().get(axis);
    }

    Box domain() {
        return domain;
    }

    Box row(int row) {
        return rows.get(row);
    }

    /** The inputs, those with few pieces first, without one of them. */
    List<Integer> axesWithout(int left) {
        return IntStream.range(0, index.axes().size())
                .filter(axis -> axis != left)
                .boxed()
                .sorted(Comparator.comparing(axis -> domain.pieces().get(axis).cardinality()))
                .toList();
    }

    /** The values of one input within a box, grouped by the rows of {@code live} that let them through. */
    Map<Bits, BitSet> groups(int axis, Bits live, BitSet within, Budget budget) {
        Map<Bits, BitSet> groups = new LinkedHashMap<>();
        sweep(axis, live, within, budget, (rows, pieces) -> groups.computeIfAbsent(rows, same -> new BitSet())
                .or(pieces));
        return groups;
    }

    /** Walks along one input: runs of pieces that the same rows let through, in order. */
    void sweep(int axis, Bits live, BitSet within, Budget budget, BiConsumer<Bits, BitSet> run) {
        var starts = starts(axis, live);
        for (int from = starts.nextSetBit(0); from >= 0; from = starts.nextSetBit(from + 1)) {
            int next = starts.nextSetBit(from + 1);
            var pieces = (BitSet) within.clone();
            pieces.clear(0, from);
            if (next >= 0 && next < pieces.length()) {
                pieces.clear(next, pieces.length());
            }
            if (!pieces.isEmpty()) {
                budget.spend(live.words().length + pieces.length() / 64 + 8L);
                run.accept(live.and(index.rowsAt(axis, pieces.nextSetBit(0))), pieces);
            }
        }
    }

    /** Where a row begins or ends to let pieces through. */
    private BitSet starts(int axis, Bits live) {
        var starts = new BitSet();
        starts.set(0);
        live.rows().forEach(row -> {
            var cell = rows.get(row).pieces().get(axis);
            for (int from = cell.nextSetBit(0); from >= 0; ) {
                int end = cell.nextClearBit(from);
                starts.set(from);
                starts.set(end);
                from = cell.nextSetBit(end);
            }
        });
        return starts;
    }
}
