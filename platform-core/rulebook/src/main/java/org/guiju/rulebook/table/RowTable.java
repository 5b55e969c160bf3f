package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;

/**
 * A table whose rows are values of their own, each with named columns: what the table asks and answers is fixed, the rows are
 * whoever's they are. Tables once made are kept for as long as their rows are in use.
 */
public final class RowTable {

    /** Which columns of the rows bound one input; what a row leaves empty does not bound it. */
    public record Columns(
            Optional<String> passes,
            Optional<String> equal,
            Optional<String> atLeast,
            Optional<String> above,
            Optional<String> atMost,
            Optional<String> below) {}

    private static final int MOST_KEPT = 64;

    /** Rows are compared by being the same object: a value in force is read once and shared by all decisions. */
    private record Rows(List<?> rows) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Rows that && rows == that.rows;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(rows);
        }
    }

    private final Sheet sheet;
    private final List<Columns> inputs;
    private final List<String> outputs;
    private final Scope scope;
    private final Map<Rows, CheckedTable> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Rows, CheckedTable> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * @param sheet without rows; its name is what people call the rows
     * @param outputs the column of each output
     */
    public RowTable(Sheet sheet, List<Columns> inputs, List<String> outputs, Scope scope) {
        this.sheet = sheet;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.scope = scope;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** @param rows maps from columns to values, or to nothing */
    public CheckedTable table(List<?> rows) {
        synchronized (kept) {
            return kept.computeIfAbsent(new Rows(rows), same -> checked(rows));
        }
    }

    private CheckedTable checked(List<?> rows) {
        var written = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            written.add(row((Map<?, ?>) row, new Origin(sheet.name(), written.size() + 1, 1)));
        }
        return TableCheck.check(new Sheet(sheet.name(), sheet.hit(), sheet.inputs(), sheet.outputs(), written), scope);
    }

    private Sheet.Row row(Map<?, ?> row, Origin at) {
        return new Sheet.Row(
                inputs.stream().map(columns -> new Text(cell(columns, row), at)).toList(),
                outputs.stream()
                        .map(column ->
                                new Text(value(row, column).map(Shown::literal).orElse("null"), at))
                        .toList(),
                Texts.none(),
                at);
    }

    private static String cell(Columns columns, Map<?, ?> row) {
        return columns.passes()
                .map(column -> value(row, column).map(Object::toString).orElse("-"))
                .or(() -> columns.equal()
                        .map(column -> value(row, column).map(Shown::literal).orElse("-")))
                .orElseGet(() -> stretch(columns, row));
    }

    private static String stretch(Columns columns, Map<?, ?> row) {
        var from = columns.atLeast().flatMap(column -> value(row, column)).map(Shown::literal);
        var above = columns.above().flatMap(column -> value(row, column)).map(Shown::literal);
        var to = columns.atMost().flatMap(column -> value(row, column)).map(Shown::literal);
        var below = columns.below().flatMap(column -> value(row, column)).map(Shown::literal);
        var low = from.or(() -> above);
        var high = to.or(() -> below);
        if (low.isPresent() && high.isPresent()) {
            return (from.isPresent() ? "[" : "(") + low.get() + ".." + high.get() + (to.isPresent() ? "]" : ")");
        }
        return low.map(end -> (from.isPresent() ? ">= " : "> ") + end)
                .or(() -> high.map(end -> (to.isPresent() ? "<= " : "< ") + end))
                .orElse("-");
    }

    private static Optional<Object> value(Map<?, ?> row, String column) {
        return row.get(column) instanceof Optional<?> optional
                ? optional.map(value -> value)
                : Optional.ofNullable(row.get(column));
    }
}
