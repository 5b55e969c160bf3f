package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Step;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.table.Hits.Verdict;

/** A table asked about one case. */
final class TableCase {

    private final Table table;
    private final Values values;
    private final List<Step> steps = new ArrayList<>();
    private final List<Object> inputs = new ArrayList<>();

    TableCase(Table table, Values values) {
        this.table = table;
        this.values = values;
    }

    TableAnswer answer() {
        for (var input : table.inputs()) {
            var evaluation = input.expression().evaluate(values);
            evaluation.steps().forEach(step -> steps.add(deeper(step)));
            inputs.add(evaluation.value());
        }
        var rows = applying();
        return rows.isEmpty() ? none() : hit(rows);
    }

    private static Step deeper(Step step) {
        return new Step(step.text(), step.value(), step.type(), step.depth() + 1);
    }

    private List<Integer> applying() {
        var candidates = table.index().all(table.index().pieces(inputs));
        return candidates.filter(this::passes).boxed().toList();
    }

    /** Cells that the index knows have let the case through already. */
    private boolean passes(int row) {
        var cells = table.rules().get(row).when();
        for (int input = 0; input < cells.size(); input++) {
            var cell = cells.get(input);
            if (cell.passes().isEmpty() && !cell.matches(inputs.get(input), values)) {
                return false;
            }
        }
        return true;
    }

    private TableAnswer none() {
        var said = new LinkedHashMap<String, Object>();
        for (var output : table.outputs()) {
            if (output.none().isEmpty()) {
                return new TableAnswer.Undetermined(
                        TableAnswer.Reason.NO_ROW,
                        List.of(),
                        Says.of("no.row", Says.values(table.inputs(), inputs)),
                        steps);
            }
            said.put(output.name(), value(output.none().get()));
        }
        return decided(said, List.of());
    }

    private TableAnswer hit(List<Integer> rows) {
        var hits = new Hits(
                table.hit(),
                table.outputs().stream().map(Output::allowed).toList(),
                row -> List.copyOf(answers(row).values()));
        return switch (hits.of(rows)) {
            case Verdict.One(int row) -> decided(answers(row), List.of(row));
            case Verdict.Several several -> several(rows);
            case Verdict.Each(var each) when table.hit().lists() -> all(each);
            case Verdict.Each(var each) -> {
                var output = table.outputs().getFirst();
                yield decided(Map.of(output.name(), hits.together(each, output.type())), each);
            }
        };
    }

    private TableAnswer several(List<Integer> rows) {
        var named = rows.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", "));
        return new TableAnswer.Undetermined(
                TableAnswer.Reason.SEVERAL_ROWS,
                rows,
                Says.of("several.rows", Says.values(table.inputs(), inputs), named),
                steps);
    }

    private TableAnswer all(List<Integer> rows) {
        Map<String, Object> lists = new LinkedHashMap<>();
        table.outputs()
                .forEach(output -> lists.put(
                        output.name(),
                        rows.stream()
                                .map(row -> answers(row).get(output.name()))
                                .toList()));
        return decided(lists, rows);
    }

    private Map<String, Object> answers(int row) {
        Map<String, Object> answers = new LinkedHashMap<>();
        var then = table.rules().get(row).then();
        for (int output = 0; output < then.size(); output++) {
            answers.put(table.outputs().get(output).name(), value(then.get(output)));
        }
        return answers;
    }

    private Object value(Answer answer) {
        return switch (answer) {
            case Answer.Fixed(String text, Object value) -> value;
            case Answer.Computed(String text, var expression) ->
                Literals.plain(expression.evaluate(values).value());
        };
    }

    private TableAnswer decided(Map<String, Object> said, List<Integer> rows) {
        rows.forEach(row -> {
            for (int output = 0; output < table.outputs().size(); output++) {
                var of = table.outputs().get(output);
                formula(table.rules().get(row).then().get(output));
                steps.add(new Step(text(row), answers(row).get(of.name()), of.type(), 0));
            }
        });
        if (rows.size() != 1 || !table.hit().single()) {
            table.outputs()
                    .forEach(output -> steps.add(new Step(
                            table.hit()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '),
                            said.get(output.name()),
                            resultType(output),
                            0)));
        }
        return new TableAnswer.Decided(said, rows, steps);
    }

    private Type resultType(Output output) {
        return table.sheet()
                .resultType(table.sheet().outputs().get(table.outputs().indexOf(output)));
    }

    private void formula(Answer answer) {
        if (answer instanceof Answer.Computed(String text, var expression)) {
            expression.evaluate(values).steps().forEach(step -> steps.add(deeper(step)));
        }
    }

    /** The row and its cells, e.g. {@code table_row 3: [0..100000) | "house"}. */
    private String text(int row) {
        return "table_row " + (row + 1) + ": "
                + table.rules().get(row).when().stream().map(Cell::text).collect(Collectors.joining(" | "));
    }
}
