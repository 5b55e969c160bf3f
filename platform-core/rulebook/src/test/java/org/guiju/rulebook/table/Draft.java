package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Tables as tests write them. */
final class Draft {

    private final HitPolicy hit;
    private final Map<String, Type> scope = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    Draft(HitPolicy hit) {
        this.hit = hit;
    }

    Draft input(String name, Type type, Domain domain) {
        scope.put(name, type);
        var checked = Expression.check(name, new Origin(name, 1, 1), Scope.of(scope));
        inputs.add(new Input(Texts.same(name), ((Checked.Ok) checked).expression(), domain));
        return this;
    }

    Draft output(String name, Type type, Map<Integer, Direction> expects, Object... allowed) {
        outputs.add(new Output(name, Texts.same(name), type, List.of(allowed), expects, Optional.empty()));
        return this;
    }

    Draft row(Object answer, Passes... cells) {
        var when = new ArrayList<Cell>();
        for (int input = 0; input < cells.length; input++) {
            var axis = Axis.of(inputs.get(input).type(), inputs.get(input).domain(), List.of(cells[input]));
            when.add(new Cell.Fixed(axis.tests(axis.pieces(cells[input])), cells[input]));
        }
        rules.add(new Rule(when, List.of(new Answer.Fixed(Shown.literal(answer), answer)), Texts.none()));
        return this;
    }

    Table table() {
        return new Table(hit, inputs, outputs, rules);
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
        return Passes.of(new Range(Optional.of(low), true, Optional.empty(), false));
    }

    static Passes range(Object low, boolean lowIncluded, Object high, boolean highIncluded) {
        return Passes.of(new Range(Optional.of(low), lowIncluded, Optional.of(high), highIncluded));
    }

    static Passes only(Object value) {
        return Passes.of(Range.only(value));
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
