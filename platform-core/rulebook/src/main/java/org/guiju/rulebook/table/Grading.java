package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Step;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Rates by slices of an amount, exact to the minor unit. Everything that a source may leave open is asked for; nothing is taken
 * for granted.
 *
 * @param slices ascending by their ends
 */
public record Grading(List<Slice> slices, Mode mode, Bound bound, Beyond beyond, Rounding rounding) {

    /** @param upTo where the slice ends; only the last may go on without an end */
    public record Slice(Optional<Money> upTo, BigDecimal rate) {}

    /** Whether the rate of the slice reached holds for the whole amount, or each slice has its own. */
    public enum Mode {
        WHOLE,
        PER_SLICE
    }

    /** Whether an amount that is exactly the end of a slice belongs to it or to the next. */
    public enum Bound {
        INCLUDED,
        EXCLUDED
    }

    /** What holds beyond the end of the last slice. */
    public enum Beyond {
        LAST_ROW,
        UNDETERMINED
    }

    /** Which results are rounded to the minor unit. */
    public enum Each {
        SLICE,
        TOTAL
    }

    public record Rounding(RoundingMode mode, Each each) {}

    /** @param rows the slices that had a part, from 0 */
    public record Graded(Money amount, List<Integer> rows, List<Step> steps) {
        public Graded {
            rows = List.copyOf(rows);
            steps = List.copyOf(steps);
        }
    }

    public Grading {
        slices = List.copyOf(slices);
    }

    /** Why these slices cannot be used; empty if they can. */
    public Optional<Texts> fault() {
        if (slices.isEmpty()) {
            return Optional.of(Says.of("slices.none"));
        }
        for (int row = 0; row < slices.size(); row++) {
            var end = slices.get(row).upTo();
            long start = start(row);
            boolean last = row == slices.size() - 1;
            if (end.isEmpty() && !last || end.filter(to -> to.minor() <= start).isPresent()) {
                return Optional.of(Says.of("slices.order", row + 1));
            }
        }
        return Optional.empty();
    }

    private long start(int row) {
        return row == 0
                ? 0
                : slices.get(row - 1).upTo().orElse(new Money(Long.MAX_VALUE)).minor();
    }

    /** @throws UndeterminedException for a negative amount, and beyond the last slice where that is left to people */
    public Graded of(Money amount) {
        if (amount.isNegative() || fault().isPresent()) {
            throw new UndeterminedException(UndeterminedException.Reason.OUT_OF_RANGE, amount.toString());
        }
        int reached = reached(amount.minor());
        return mode == Mode.WHOLE ? whole(amount, reached) : perSlice(amount, reached);
    }

    /** The slice an amount lies in. */
    private int reached(long amount) {
        for (int row = 0; row < slices.size(); row++) {
            var end = slices.get(row).upTo();
            if (end.isEmpty()
                    || amount < end.get().minor()
                    || amount == end.get().minor() && bound == Bound.INCLUDED) {
                return row;
            }
        }
        if (beyond == Beyond.UNDETERMINED) {
            throw new UndeterminedException(UndeterminedException.Reason.NO_ROW, new Money(amount).toString());
        }
        return slices.size() - 1;
    }

    private Graded whole(Money amount, int row) {
        var exact = amount.toDecimal().multiply(slices.get(row).rate());
        var result = rounded(exact);
        return new Graded(result, List.of(row), List.of(step(row, amount, result, 0)));
    }

    private Graded perSlice(Money amount, int reached) {
        var total = BigDecimal.ZERO;
        var rows = new ArrayList<Integer>();
        var steps = new ArrayList<Step>();
        for (int row = 0; row <= reached; row++) {
            long end = row == reached
                    ? amount.minor()
                    : slices.get(row).upTo().orElseThrow().minor();
            var part = new Money(end - start(row));
            var exact = part.toDecimal().multiply(slices.get(row).rate());
            total = total.add(rounding.each() == Each.SLICE ? rounded(exact).toDecimal() : exact);
            rows.add(row);
            steps.add(step(row, part, rounding.each() == Each.SLICE ? rounded(exact) : exact, 1));
        }
        var result = rounded(total);
        steps.add(new Step("sum", result, Type.money(), 0));
        return new Graded(result, rows, steps);
    }

    private Money rounded(BigDecimal exact) {
        return Money.ofDecimal(exact.setScale(Money.SCALE, rounding.mode()));
    }

    private Step step(int row, Money part, Object result, int depth) {
        var rate = Shown.read(slices.get(row).rate(), Type.percent());
        return new Step("table_row " + (row + 1) + ": " + part + " × " + rate, result, Type.money(), depth);
    }

    /** The slices as a table of their rates, so that they can be looked through as any other. */
    public Table rates(Texts amount, Texts rate, Optional<Direction> expects) {
        var at = new Origin("", 1, 1);
        var rows = new ArrayList<Sheet.Row>();
        for (int row = 0; row < slices.size(); row++) {
            rows.add(new Sheet.Row(
                    List.of(new Text(cell(row), at)),
                    List.of(new Text(slices.get(row).rate().toPlainString(), at)),
                    Texts.none(),
                    new Origin("", row + 1, 1)));
        }
        var last = beyond == Beyond.UNDETERMINED
                ? slices.getLast().upTo().map(end -> new Text(end.toString(), at))
                : Optional.<Text>empty();
        var input = new Sheet.In(
                amount,
                new Text("amount", at),
                Optional.empty(),
                Optional.of(new Text("0", at)),
                last,
                Optional.of(new Text("0.01", at)),
                List.of());
        var expected = expects.<Map<Integer, Direction>>map(direction -> Map.of(0, direction))
                .orElse(Map.of());
        var output = new Sheet.Out(new Text("rate", at), rate, Type.percent(), List.of(), expected, Optional.empty());
        var sheet = new Sheet("rates", HitPolicy.FIRST, List.of(input), List.of(output), rows);
        return switch (TableCheck.check(sheet, Scope.of(Map.of("amount", Type.money())))) {
            case CheckedTable.Ok(Table table) -> table;
            case CheckedTable.Rejected(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private String cell(int row) {
        boolean open = slices.get(row).upTo().isEmpty() || row == slices.size() - 1 && beyond == Beyond.LAST_ROW;
        boolean included = bound == Bound.INCLUDED || row == slices.size() - 1;
        return open ? "-" : (included ? "<= " : "< ") + slices.get(row).upTo().get();
    }
}
