package org.guiju.config.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.Hits;
import org.guiju.rulebook.table.Hits.Verdict;

/** One decision table on one set of facts: which rows apply, by the types the facts have. */
final class TableRun {

    private final String name;
    private final TableLogic table;
    private final Facts facts;
    private final List<String> explanation;
    private final Map<Integer, List<Typed>> said = new HashMap<>();

    TableRun(String name, TableLogic table, Facts facts, List<String> explanation) {
        this.name = name;
        this.table = table;
        this.facts = facts;
        this.explanation = explanation;
    }

    Typed value() {
        var inputs = table.inputs().stream().map(this::input).toList();
        var rows = IntStream.range(0, table.rows().size())
                .filter(row -> applies(table.rows().get(row), inputs))
                .boxed()
                .toList();
        explanation.add(name + ": rows " + rows.stream().map(row -> row + 1).toList());
        return rows.isEmpty() ? none() : hit(rows);
    }

    private Typed hit(List<Integer> rows) {
        var hits = new Hits(table.policy(), priorities(), row -> outputs(row).stream()
                .map(Typed::value)
                .toList());
        return switch (hits.of(rows)) {
            case Verdict.One(int row) -> whole(outputs(row));
            case Verdict.Several several
            when table.policy() == HitPolicy.ANY -> throw undecided("rows that apply say different things");
            case Verdict.Several several -> throw undecided("more than one row applies");
            case Verdict.Each(var each) when table.policy().lists() -> list(each);
            case Verdict.Each(var each)
            when table.policy() == HitPolicy.COLLECT_COUNT ->
                new Typed(Type.integer(), hits.together(each, Type.integer()));
            case Verdict.Each(var each) -> new Typed(Type.number(), hits.together(ofNumbers(each), Type.number()));
        };
    }

    private Typed input(TableLogic.In in) {
        var typed = new Formula(name, in.expression()).value(facts, explanation);
        if (!(typed.value() instanceof Optional)) {
            Tests.require(Outcome.fitted(typed, in.shape(), in.expression()), in.allowed(), in.expression());
        }
        return typed;
    }

    private boolean applies(TableLogic.Row row, List<Typed> inputs) {
        return IntStream.range(0, inputs.size())
                .allMatch(input -> Tests.passes(inputs.get(input), row.when().get(input), name, facts));
    }

    private Typed none() {
        if (table.outputs().stream().anyMatch(output -> output.none().isEmpty())) {
            throw undecided("no row applies");
        }
        return whole(table.outputs().stream()
                .map(output -> output(output, output.none().get()))
                .toList());
    }

    private NoValue undecided(String why) {
        return new NoValue("In the table of \"" + name + "\" " + why + ".");
    }

    private List<Typed> outputs(int row) {
        return said.computeIfAbsent(row, asked -> {
            var then = table.rows().get(asked).then();
            return IntStream.range(0, then.size())
                    .mapToObj(output -> output(table.outputs().get(output), then.get(output)))
                    .toList();
        });
    }

    private Typed output(TableLogic.Out output, String text) {
        return Outcome.fitted(new Formula(name, text).value(facts, explanation), output.shape(), name);
    }

    private Typed whole(List<Typed> said) {
        if (said.size() == 1) {
            return said.getFirst();
        }
        var types = new LinkedHashMap<String, Type>();
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < said.size(); i++) {
            types.put(table.outputs().get(i).name(), said.get(i).type());
            values.put(table.outputs().get(i).name(), said.get(i).value());
        }
        return new Typed(Type.struct(types), values);
    }

    private Typed list(List<Integer> rows) {
        var items = rows.stream().map(row -> whole(outputs(row))).toList();
        var type = items.stream().map(Typed::type).reduce((one, other) -> Types.join(one, other, name));
        return new Typed(
                Type.listOf(type.orElseThrow(), items.size()),
                items.stream().map(Typed::value).toList());
    }

    /** By output, the allowed values that rank the rows: those of the column, or of its type. */
    private List<List<?>> priorities() {
        if (!table.policy().ranks()) {
            return List.of();
        }
        var ranks = table.outputs().stream()
                .map(output ->
                        output.values().or(() -> output.shape().tests().stream().findFirst()))
                .toList();
        if (ranks.stream().allMatch(Optional::isEmpty)) {
            throw new Refusal("The table of \"" + name + "\" ranks rows, but has no allowed output values.");
        }
        return ranks.stream()
                .<List<?>>map(allowed -> allowed.map(this::listed).orElse(List.of()))
                .toList();
    }

    private List<?> listed(String values) {
        return (List<?>) new Formula(name, "[" + values + "]")
                .value(facts, new ArrayList<>())
                .value();
    }

    private List<Integer> ofNumbers(List<Integer> rows) {
        if (!rows.stream().map(row -> whole(outputs(row)).value()).allMatch(BigDecimal.class::isInstance)) {
            throw new Refusal("The table of \"" + name + "\" aggregates what is not a number.");
        }
        return rows;
    }
}
