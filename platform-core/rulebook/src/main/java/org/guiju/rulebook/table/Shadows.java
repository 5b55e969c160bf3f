package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guiju.rulebook.table.TableWarning.Kind;

/** Rows that can never answer, because others always answer before them. */
final class Shadows {

    private final Table table;
    private final Grid grid;
    private final Budget budget;

    Shadows(Table table, Grid grid, Budget budget) {
        this.table = table;
        this.grid = grid;
        this.budget = budget;
    }

    List<TableWarning> find() {
        var order = order();
        var found = new ArrayList<TableWarning>();
        for (int place = 0; place < order.size() && found.size() <= TableAnalysis.MOST; place++) {
            int row = order.get(place);
            var before = before(order.subList(0, place), row);
            var box = grid.row(row);
            if (TableAnalysis.said(table, row)
                    && !box.isEmpty()
                    && new Coverage(grid, box, budget, 1).uncovered(before).isEmpty()) {
                found.add(shadowed(row, before));
            }
        }
        return found;
    }

    /** The order in which rows answer; empty where all that apply do. */
    private List<Integer> order() {
        return switch (table.hit()) {
            case FIRST -> IntStream.range(0, grid.size()).boxed().toList();
            case PRIORITY ->
                IntStream.range(0, grid.size())
                        .boxed()
                        .sorted(Comparator.<Integer, String>comparing(row -> rank(table, row))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
            default -> List.of();
        };
    }

    /** Sorts rows by the places of their answers in the allowed values. */
    static String rank(Table table, int row) {
        var rank = new StringBuilder();
        for (int output = 0; output < table.outputs().size(); output++) {
            int place = table.rules().get(row).then().get(output) instanceof Answer.Fixed(String text, Object value)
                    ? table.outputs().get(output).place(value)
                    : Integer.MAX_VALUE;
            rank.append(String.format("%010d", place));
        }
        return rank.toString();
    }

    private Bits before(List<Integer> earlier, int row) {
        var before = Bits.none(grid.size());
        earlier.stream()
                .filter(other ->
                        TableAnalysis.said(table, other) && grid.row(other).meets(grid.row(row)))
                .forEach(other -> before.words()[other / 64] |= 1L << other);
        return before;
    }

    private TableWarning shadowed(int row, Bits before) {
        var example = TableAnalysis.example(grid, grid.row(row));
        var others = before.rows().boxed().toList();
        var named = String.join(
                ", ",
                others.stream().limit(5).map(other -> String.valueOf(other + 1)).toList());
        return new TableWarning(
                Kind.SHADOWED,
                TableAnalysis.key(table, List.of(row)),
                Says.of(
                        "SHADOWED",
                        row + 1,
                        named + (others.size() > 5 ? " …" : ""),
                        Says.values(table.inputs(), example)),
                example,
                List.of(row),
                List.of(new Correction.RemoveRow(row)));
    }
}
