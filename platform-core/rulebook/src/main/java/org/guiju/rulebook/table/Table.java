package org.guiju.rulebook.table;

import java.util.List;
import org.guiju.rulebook.expression.Type;

/** A checked decision table. Immutable and safe to share between threads. */
public final class Table {

    /** Rows of a table, at most. */
    public static final int MAX_ROWS = 2_000;

    private final HitPolicy hit;
    private final List<Input> inputs;
    private final List<Output> outputs;
    private final List<Rule> rules;
    private final List<List<Passes>> cells;
    private final TableIndex index;

    public Table(HitPolicy hit, List<Input> inputs, List<Output> outputs, List<Rule> rules) {
        this.hit = hit;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rules = List.copyOf(rules);
        this.cells = rules.stream()
                .map(rule -> rule.when().stream().map(Table::passes).toList())
                .toList();
        this.index = TableIndex.of(
                inputs.stream().map(Input::type).toList(),
                inputs.stream().map(Input::domain).toList(),
                cells);
    }

    private static Passes passes(Cell cell) {
        return switch (cell) {
            case Cell.Fixed(String text, Passes passes) -> passes;
        };
    }

    public HitPolicy hit() {
        return hit;
    }

    public List<Input> inputs() {
        return inputs;
    }

    public List<Output> outputs() {
        return outputs;
    }

    public List<Rule> rules() {
        return rules;
    }

    public TableIndex index() {
        return index;
    }

    /** What the cells let through; what only a case can tell lets everything through. */
    List<List<Passes>> cells() {
        return cells;
    }

    /** Places of the outputs of a row in their allowed values, for comparing rows by priority. */
    static int place(Output output, Object value) {
        int place = output.allowed().indexOf(value);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    Type type(int output) {
        return outputs.get(output).type();
    }
}
