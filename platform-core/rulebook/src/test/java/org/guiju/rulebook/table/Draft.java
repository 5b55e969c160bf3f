package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Interval;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Tables as tests write them. */
final class Draft {

    private static final Origin NOWHERE = new Origin("table", 1, 1);

    private final HitPolicy hit;
    private final Map<String, Type> scope = new LinkedHashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Sheet.In> inputs = new ArrayList<>();
    private final List<Sheet.Out> outputs = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();

    Draft(HitPolicy hit) {
        this.hit = hit;
    }

    /** A name that cells may read. */
    Draft known(String name, Type type) {
        scope.put(name, type);
        return this;
    }

    Draft input(String name, Type type, Domain domain) {
        scope.put(name, type);
        types.add(type);
        inputs.add(new Sheet.In(
                Texts.same(name),
                text(name),
                Optional.empty(),
                domain.min().map(Draft::literal),
                domain.max().map(Draft::literal),
                domain.step().map(Draft::literal),
                domain.allowed().stream().map(Draft::literal).toList()));
        return this;
    }

    Draft output(String name, Type type, Map<Integer, Direction> expects, Object... allowed) {
        return output(name, type, expects, Optional.empty(), allowed);
    }

    Draft output(String name, Type type, Map<Integer, Direction> expects, Optional<String> none, Object... allowed) {
        outputs.add(new Sheet.Out(
                text(name),
                Texts.same(name),
                type,
                Stream.of(allowed).map(Draft::literal).toList(),
                expects,
                none.map(Draft::text)));
        return this;
    }

    Draft row(Object answer, Passes... cells) {
        var when = new ArrayList<String>();
        for (int input = 0; input < cells.length; input++) {
            var axis = Axis.of(types.get(input), Domain.OPEN, List.of(cells[input]));
            when.add(axis.tests(axis.pieces(cells[input])));
        }
        return row(Shown.literal(answer), when.toArray(String[]::new));
    }

    Draft row(String answer, String... cells) {
        rows.add(new Sheet.Row(
                Stream.of(cells).map(Draft::text).toList(), List.of(text(answer)), Texts.none(), NOWHERE));
        return this;
    }

    private static Text literal(Object value) {
        return text(Shown.literal(value));
    }

    private static Text text(String text) {
        return new Text(text, NOWHERE);
    }

    CheckedTable checked() {
        return TableCheck.check(new Sheet("table", hit, inputs, outputs, rows), Scope.of(scope));
    }

    Table table() {
        return switch (checked()) {
            case CheckedTable.Ok(Table table) -> table;
            case CheckedTable.Rejected(List<TableProblem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    List<TableWarning> warnings() {
        return TableAnalysis.of(table());
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    static Domain money(long from, long to) {
        return Domain.between(yuan(from), yuan(to), new Money(1));
    }

    static Passes from(long low, long highExcluded) {
        return range(yuan(low), true, yuan(highExcluded), false);
    }

    static Passes upTo(long low, long highIncluded) {
        return range(yuan(low), true, yuan(highIncluded), true);
    }

    static Passes atLeast(Object low) {
        return Passes.of(Interval.above(low, true));
    }

    static Passes range(Object low, boolean lowIncluded, Object high, boolean highIncluded) {
        return Passes.of(Interval.of(low, lowIncluded, high, highIncluded));
    }

    static Passes only(Object value) {
        return Passes.of(Interval.exactly(value));
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static Map<String, Object> values(Object... pairs) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
