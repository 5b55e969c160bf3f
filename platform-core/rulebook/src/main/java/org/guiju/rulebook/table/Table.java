package org.guiju.rulebook.table;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;

/** A checked decision table. Immutable and safe to share between threads. */
public final class Table {

    /** Rows of a table, at most. */
    public static final int MAX_ROWS = 2_000;

    private final Sheet sheet;
    private final List<Input> inputs;
    private final List<Output> outputs;
    private final List<Rule> rules;
    private final List<List<Passes>> cells;
    private final TableIndex index;

    Table(Sheet sheet, List<Input> inputs, List<Output> outputs, List<Rule> rules) {
        this.sheet = sheet;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rules = List.copyOf(rules);
        this.cells = rules.stream()
                .map(rule -> rule.when().stream()
                        .map(cell -> cell.passes().orElse(Passes.ANY))
                        .toList())
                .toList();
        this.index = TableIndex.of(
                inputs.stream().map(Input::type).toList(),
                inputs.stream().map(Input::domain).toList(),
                cells);
    }

    /** As it was written. */
    public Sheet sheet() {
        return sheet;
    }

    public HitPolicy hit() {
        return sheet.hit();
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

    /** The full paths that are read in any case, and those that some rows read. */
    public SortedSet<String> reads() {
        var reads = new TreeSet<String>();
        inputs.forEach(input -> reads.addAll(input.expression().inputs()));
        rules.forEach(rule -> {
            rule.when().forEach(cell -> reads.addAll(cell.tests().inputs()));
            formulas(rule).forEach(formula -> reads.addAll(formula.inputs()));
        });
        return reads;
    }

    private static Stream<Expression> formulas(Rule rule) {
        return rule.then().stream().filter(Answer.Computed.class::isInstance).map(answer -> ((Answer.Computed) answer)
                .expression());
    }

    /** The same table where some of the values that cells read are known, so that more of it can be analysed. */
    public Table with(Values known) {
        return new Table(
                sheet,
                inputs,
                outputs,
                rules.stream()
                        .map(rule -> new Rule(
                                rule.when().stream()
                                        .map(cell -> cell.with(known))
                                        .toList(),
                                rule.then().stream()
                                        .map(answer -> known(answer, known))
                                        .toList(),
                                rule.because()))
                        .toList());
    }

    private static Answer known(Answer answer, Values known) {
        if (answer instanceof Answer.Computed(String text, Expression expression)) {
            try {
                return new Answer.Fixed(
                        text, Literals.plain(expression.evaluate(known).value()));
            } catch (UndeterminedException open) {
                return answer;
            }
        }
        return answer;
    }

    /** @throws UndeterminedException if an input or a formula has no answer for these values */
    public TableAnswer answer(Values values) {
        return new TableCase(this, values).answer();
    }

    /** @throws UndeterminedException also if no row applies, or more than the hit policy allows */
    public Map<String, Object> decide(Values values) {
        return switch (answer(values)) {
            case TableAnswer.Decided decided -> decided.values();
            case TableAnswer.Undetermined open ->
                throw new UndeterminedException(
                        open.reason() == TableAnswer.Reason.NO_ROW
                                ? UndeterminedException.Reason.NO_ROW
                                : UndeterminedException.Reason.SEVERAL_ROWS,
                        open.says().en());
        };
    }
}
