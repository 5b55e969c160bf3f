package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.TableWarning.Kind;

/** Outputs that go the wrong way as an input grows, all other inputs staying as they are. */
final class Directions {

    private record Seen(int depth, Bits live) {}

    /** What the table says for a run of values. */
    private record Point(BigDecimal height, int row, int lastPiece) {}

    private final Table table;
    private final Grid grid;
    private final Budget budget;
    private final Map<String, TableWarning> found = new LinkedHashMap<>();

    Directions(Table table, Grid grid, Budget budget) {
        this.table = table;
        this.grid = grid;
        this.budget = budget;
    }

    List<TableWarning> find() {
        for (int output = 0; output < table.outputs().size(); output++) {
            for (var expected : new TreeMap<>(table.outputs().get(output).expects()).entrySet()) {
                if (!TableAnalysis.allSaid(table)) {
                    continue;
                }
                if (heights(output).isEmpty()) {
                    notAnalysable(output);
                } else {
                    new Walk(output, expected.getKey(), expected.getValue())
                            .walk(0, Bits.below(grid.size(), grid.size()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void notAnalysable(int output) {
        var label = table.outputs().get(output).label();
        found.put(
                "computed " + output,
                new TableWarning(
                        Kind.NOT_ANALYSABLE,
                        "computed " + table.outputs().get(output).name(),
                        Says.of("computed", label),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** How high each row's answer is; empty if that cannot be told. */
    private Optional<List<BigDecimal>> heights(int output) {
        var heights = new ArrayList<BigDecimal>();
        for (var rule : table.rules()) {
            if (!(rule.then().get(output) instanceof Answer.Fixed(String text, Object value))
                    || table.hit().lists()) {
                return Optional.empty();
            }
            heights.add(height(table.outputs().get(output), value));
        }
        return Optional.of(heights);
    }

    private static BigDecimal height(Output output, Object value) {
        return Measure.measures(output.type())
                ? Measure.of(value)
                : BigDecimal.valueOf(output.place(value)).negate();
    }

    /** A way through all combinations of the other inputs, and along the one that grows. */
    private final class Walk {

        private final int output;
        private final int input;
        private final Direction expected;
        private final List<BigDecimal> heights;
        private final List<Integer> others;
        private final Set<Seen> seen = new HashSet<>();
        private final int[] at;

        Walk(int output, int input, Direction expected) {
            this.output = output;
            this.input = input;
            this.expected = expected;
            this.heights = heights(output).orElseThrow();
            this.others = grid.axesWithout(input);
            this.at = new int[table.inputs().size()];
        }

        void walk(int depth, Bits live) {
            if (live.isEmpty() || found.size() > TableAnalysis.MOST || !seen.add(new Seen(depth, live))) {
                return;
            }
            if (depth == others.size()) {
                along(live);
                return;
            }
            int axis = others.get(depth);
            grid.groups(axis, live, grid.domain().pieces().get(axis), budget).forEach((rows, pieces) -> {
                at[axis] = pieces.nextSetBit(0);
                walk(depth + 1, rows);
            });
        }

        private void along(Bits live) {
            var last = new Point[1];
            grid.sweep(input, live, ordered(), budget, (rows, pieces) -> {
                var point = point(rows, pieces);
                if (point.isPresent()) {
                    if (last[0] != null && isWrong(last[0], point.get())) {
                        report(last[0], point.get(), pieces.nextSetBit(0));
                    }
                    last[0] = point.get();
                }
            });
        }

        /** Absence has no place in the order. */
        private BitSet ordered() {
            var pieces = (BitSet) grid.domain().pieces().get(input).clone();
            int absent = grid.axis(input).pieces() - 1;
            pieces.clear(
                    pieces.get(absent) && grid.axis(input).sample(absent) instanceof Optional ? absent : absent + 1);
            return pieces;
        }

        private boolean isWrong(Point before, Point after) {
            int order = after.height.compareTo(before.height);
            return expected == Direction.RISING ? order < 0 : order > 0;
        }

        private Optional<Point> point(Bits rows, BitSet pieces) {
            return answer(rows).map(height -> new Point(height, rows.next(0), pieces.length() - 1));
        }

        private Optional<BigDecimal> answer(Bits rows) {
            var applying = rows.rows().mapToObj(heights::get);
            return switch (table.hit()) {
                case UNIQUE -> rows.count() == 1 ? applying.findFirst() : Optional.empty();
                case COLLECT_SUM -> applying.reduce(BigDecimal::add);
                case COLLECT_MIN -> applying.min(BigDecimal::compareTo);
                case COLLECT_COUNT -> Optional.of(BigDecimal.valueOf(rows.count()));
                case COLLECT_MAX -> applying.max(BigDecimal::compareTo);
                case PRIORITY ->
                    rows.rows()
                            .boxed()
                            .min(Comparator.comparing(row -> Shadows.rank(table, row)))
                            .map(heights::get);
                default -> applying.findFirst();
            };
        }

        private void report(Point before, Point after, int piece) {
            var from = example(before.lastPiece);
            var to = example(piece);
            boolean severity = !Measure.measures(table.outputs().get(output).type());
            var kind = severity ? Kind.SEVERITY_FALLS : Kind.REVERSAL;
            var key = TableAnalysis.key(table, List.of(before.row, after.row));
            found.putIfAbsent(
                    output + " " + input + " " + key,
                    new TableWarning(
                            kind,
                            table.outputs().get(output).name() + " " + key,
                            Says.of(
                                    kind + "." + expected,
                                    table.outputs().get(output).label(),
                                    table.inputs().get(input).label(),
                                    Says.values(table.inputs(), from),
                                    said(before),
                                    Says.values(table.inputs(), to),
                                    said(after)),
                            to,
                            List.of(before.row, after.row),
                            List.of()));
        }

        private List<Object> example(int piece) {
            at[input] = piece;
            var example = new ArrayList<Object>();
            for (int axis = 0; axis < at.length; axis++) {
                example.add(grid.axis(axis).sample(at[axis]));
            }
            return example;
        }

        private String said(Point point) {
            var type = table.outputs().get(output).type();
            return Measure.measures(type)
                    ? Shown.read(Measure.value(point.height, type), type)
                    : table.rules().get(point.row).then().get(output).text();
        }
    }
}
