package org.guiju.config.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Type;

/** One decision table on one set of facts, row by row as DMN tells it. */
final class TableRun {

    private final String name;
    private final TableLogic table;
    private final Facts facts;
    private final List<String> explanation;

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
        if (rows.isEmpty()) {
            return none();
        }
        return switch (table.policy()) {
            case "UNIQUE" -> rows.size() == 1 ? outputs(rows.getFirst()) : undecided("more than one row applies");
            case "ANY" -> any(rows.stream().map(this::outputs).toList());
            case "FIRST" -> outputs(rows.getFirst());
            case "PRIORITY" -> ranked(rows).getFirst();
            case "COLLECT", "RULE ORDER" ->
                list(rows.stream().map(this::outputs).toList());
            case "OUTPUT ORDER" -> list(ranked(rows));
            case "COLLECT COUNT" -> new Typed(Type.integer(), BigDecimal.valueOf(rows.size()));
            case "COLLECT SUM", "COLLECT MIN", "COLLECT MAX" -> aggregate(rows);
            default -> throw new Refusal("The hit policy " + table.policy() + " of \"" + name + "\" is unknown.");
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
            return undecided("no row applies");
        }
        var said = table.outputs().stream()
                .map(output -> output(output, output.none().get()))
                .toList();
        return whole(said);
    }

    private Typed undecided(String why) {
        throw new NoValue("In the table of \"" + name + "\" " + why + ".");
    }

    private Typed outputs(int row) {
        var then = table.rows().get(row).then();
        return whole(IntStream.range(0, then.size())
                .mapToObj(output -> output(table.outputs().get(output), then.get(output)))
                .toList());
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

    private Typed any(List<Typed> said) {
        boolean agree =
                said.stream().allMatch(one -> same(one.value(), said.getFirst().value()));
        return agree ? said.getFirst() : undecided("rows that apply say different things");
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : one.equals(other);
    }

    private Typed list(List<Typed> said) {
        var type = said.stream().map(Typed::type).reduce((one, other) -> Types.join(one, other, name));
        return new Typed(
                Type.listOf(type.orElseThrow(), said.size()),
                said.stream().map(Typed::value).toList());
    }

    /** What the rows say, by the places of their values among the allowed ones. */
    private List<Typed> ranked(List<Integer> rows) {
        if (table.outputs().stream().allMatch(output -> ranks(output).isEmpty())) {
            throw new Refusal("The table of \"" + name + "\" ranks rows, but has no allowed output values.");
        }
        var order = Comparator.<Integer>comparingInt(row -> 0);
        for (int output = 0; output < table.outputs().size(); output++) {
            int column = output;
            var places = ranks(table.outputs().get(output)).map(this::places);
            order = places.isEmpty() ? order : order.thenComparingInt(row -> place(places.get(), row, column));
        }
        return rows.stream().sorted(order).map(this::outputs).toList();
    }

    /** The allowed values that rank the rows: those of the column, or of its type. */
    private static Optional<String> ranks(TableLogic.Out output) {
        return output.values().or(() -> output.shape().tests().stream().findFirst());
    }

    private List<String> places(String values) {
        var list = new Formula(name, "[" + values + "]").value(facts, new ArrayList<>());
        return ((List<?>) list.value()).stream().map(ValueWriter::text).toList();
    }

    private int place(List<String> places, int row, int output) {
        var value =
                output(table.outputs().get(output), table.rows().get(row).then().get(output));
        int place = places.indexOf(ValueWriter.text(value.value()));
        return place < 0 ? places.size() : place;
    }

    private Typed aggregate(List<Integer> rows) {
        var said = rows.stream().map(row -> outputs(row).value()).toList();
        if (!said.stream().allMatch(BigDecimal.class::isInstance)) {
            throw new Refusal("The table of \"" + name + "\" aggregates what is not a number.");
        }
        var numbers = said.stream().map(BigDecimal.class::cast);
        var result =
                switch (table.policy()) {
                    case "COLLECT SUM" -> numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
                    case "COLLECT MIN" -> numbers.reduce(BigDecimal::min).orElseThrow();
                    default -> numbers.reduce(BigDecimal::max).orElseThrow();
                };
        return new Typed(Type.number(), result);
    }
}
