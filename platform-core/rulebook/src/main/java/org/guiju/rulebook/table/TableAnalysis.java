package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.rulebook.table.TableWarning.Kind;

/**
 * What is doubtful about a table, each with a case that shows it. Exact for cells that depend on their input alone; whatever it
 * cannot see through it says.
 */
public final class TableAnalysis {

    /** Warnings of one kind that are told one by one. */
    static final int MOST = 20;

    private final Table table;
    private final Grid grid;
    private final List<TableWarning> warnings = new ArrayList<>();

    private TableAnalysis(Table table) {
        this.table = table;
        this.grid = new Grid(table.index(), table.cells());
    }

    public static List<TableWarning> of(Table table) {
        var analysis = new TableAnalysis(table);
        analysis.analyse();
        return List.copyOf(analysis.warnings);
    }

    private void analyse() {
        reads();
        offStep();
        unreachable();
        within(this::gaps);
        overlaps();
        within(() -> new Shadows(table, grid, new Budget()).find());
        within(() -> new Directions(table, grid, new Budget()).find());
    }

    private void within(Supplier<List<TableWarning>> part) {
        try {
            addSome(part.get());
        } catch (Budget.SpentException spent) {
            var entangled = new TableWarning(
                    Kind.NOT_ANALYSABLE,
                    "entangled",
                    Says.of("entangled", table.rules().size()),
                    List.of(),
                    List.of(),
                    List.of());
            if (!warnings.contains(entangled)) {
                warnings.add(entangled);
            }
        }
    }

    private void addSome(List<TableWarning> found) {
        found.stream().limit(MOST).forEach(warnings::add);
        if (found.size() > MOST) {
            var kind = found.getFirst().kind();
            warnings.add(new TableWarning(
                    Kind.MORE, "more " + kind, Says.of("more." + kind, MOST), List.of(), List.of(), List.of()));
        }
    }

    /** Cells that let through what only a case can tell make a column incomplete. */
    private void reads() {
        for (int input = 0; input < table.inputs().size(); input++) {
            int column = input;
            IntStream.range(0, grid.size())
                    .filter(row ->
                            table.rules().get(row).when().get(column).passes().isEmpty())
                    .findFirst()
                    .ifPresent(row -> warnings.add(new TableWarning(
                            Kind.NOT_ANALYSABLE,
                            "reads " + key(List.of(row)) + column,
                            Says.of(
                                    "reads",
                                    table.inputs().get(column).label(),
                                    row + 1,
                                    table.rules().get(row).when().get(column).text()),
                            List.of(),
                            List.of(row),
                            List.of())));
        }
    }

    /** Whether a row's cells depend on nothing but their inputs. */
    static boolean said(Table table, int row) {
        return table.rules().get(row).when().stream()
                .allMatch(cell -> cell.passes().isPresent());
    }

    static boolean allSaid(Table table) {
        return IntStream.range(0, table.rules().size()).allMatch(row -> said(table, row));
    }

    private void offStep() {
        var found = new ArrayList<TableWarning>();
        for (int row = 0; row < grid.size(); row++) {
            for (int input = 0; input < table.inputs().size(); input++) {
                if (grid.axis(input) instanceof Line line) {
                    offStep(row, input, line, found);
                }
            }
        }
        addSome(found);
    }

    private void offStep(int row, int input, Line line, List<TableWarning> found) {
        var cell = table.cells().get(row).get(input);
        boolean off = cell.ends().anyMatch(bound -> !line.onStep(bound));
        if (off) {
            var text = table.rules().get(row).when().get(input).text();
            found.add(new TableWarning(
                    Kind.OFF_STEP,
                    key(List.of(row)) + input,
                    Says.of("OFF_STEP", row + 1, table.inputs().get(input).label(), text),
                    List.of(),
                    List.of(row),
                    List.of()));
        }
    }

    private void unreachable() {
        addSome(IntStream.range(0, grid.size())
                .filter(row -> grid.row(row).isEmpty())
                .mapToObj(row -> {
                    int input = IntStream.range(0, table.inputs().size())
                            .filter(axis -> grid.row(row).pieces().get(axis).isEmpty())
                            .findFirst()
                            .orElseThrow();
                    var text = table.rules().get(row).when().get(input).text();
                    return new TableWarning(
                            Kind.UNREACHABLE,
                            key(List.of(row)),
                            Says.of(
                                    "UNREACHABLE",
                                    row + 1,
                                    table.inputs().get(input).label(),
                                    text),
                            List.of(),
                            List.of(row),
                            List.of(new Correction.RemoveRow(row)));
                })
                .toList());
    }

    private List<TableWarning> gaps() {
        boolean everywhere =
                table.outputs().stream().allMatch(output -> output.none().isPresent());
        if (everywhere || !allSaid(table)) {
            return List.of();
        }
        return new Coverage(grid, grid.domain(), new Budget(), MOST + 1)
                .uncovered(Bits.below(grid.size(), grid.size())).stream()
                        .map(this::gap)
                        .toList();
    }

    private TableWarning gap(Box box) {
        var example = example(grid, box);
        return new TableWarning(
                Kind.GAP,
                "gap " + tests(box.pieces()),
                Says.of("GAP", Says.values(table.inputs(), example)),
                example,
                List.of(),
                List.of(new Correction.AddRow(tests(box.pieces()))));
    }

    private List<String> tests(List<BitSet> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(input -> grid.axis(input).tests(pieces.get(input)))
                .toList();
    }

    private void overlaps() {
        if (table.hit() != HitPolicy.UNIQUE && table.hit() != HitPolicy.ANY) {
            return;
        }
        var found = new ArrayList<TableWarning>();
        for (int row = 0; row < grid.size(); row++) {
            for (int other = row + 1; other < grid.size() && found.size() <= MOST; other++) {
                if (said(table, row)
                        && said(table, other)
                        && grid.row(row).meets(grid.row(other))
                        && !agree(row, other)) {
                    found.add(overlap(row, other));
                }
            }
        }
        addSome(found);
    }

    private boolean agree(int row, int other) {
        return table.hit() == HitPolicy.ANY && answers(row).equals(answers(other));
    }

    private List<String> answers(int row) {
        return table.rules().get(row).then().stream().map(Answer::text).toList();
    }

    private TableWarning overlap(int row, int other) {
        var common = grid.row(row).and(grid.row(other));
        var example = example(grid, common);
        return new TableWarning(
                Kind.OVERLAP,
                key(List.of(row, other)),
                Says.of("OVERLAP", row + 1, other + 1, Says.values(table.inputs(), example)),
                example,
                List.of(row, other),
                separations(row, other, common));
    }

    /** Where the later row can give way in one input and keep something. */
    private List<Correction> separations(int row, int other, Box common) {
        var corrections = new ArrayList<Correction>();
        for (int input = 0; input < table.inputs().size(); input++) {
            var left = (BitSet) grid.row(other).pieces().get(input).clone();
            left.andNot(common.pieces().get(input));
            if (!left.isEmpty()) {
                corrections.add(
                        new Correction.ChangeCell(other, input, grid.axis(input).tests(left)));
            }
        }
        return corrections;
    }

    private String key(Collection<Integer> rows) {
        return key(table, rows);
    }

    /** Rows by what they say. */
    static String key(Table table, Collection<Integer> rows) {
        return rows.stream()
                .map(row -> table.rules().get(row))
                .map(rule -> Stream.concat(
                                rule.when().stream().map(Cell::text),
                                rule.then().stream().map(Answer::text))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(" // "));
    }

    static List<Object> example(Grid grid, Box box) {
        return IntStream.range(0, box.pieces().size())
                .mapToObj(axis -> grid.axis(axis).sample(box.pieces().get(axis).nextSetBit(0)))
                .toList();
    }
}
