package org.guiju.rulebook.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.table.Doubts;
import org.guiju.rulebook.table.Grading;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.TableAnalysis;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Determines an amount by rates of slices.
 *
 * @param of the amount that is sliced
 * @param rows the parameter that holds the slices
 * @param upper its column of ends
 * @param rate its column of rates
 * @param expects which way rates must go as the amount grows
 */
public record Graduation(
        String determines,
        Expression of,
        Expression rows,
        String upper,
        String rate,
        Texts label,
        Choice slices,
        Choice bound,
        Choice beyond,
        Choice rounding,
        Choice each,
        Optional<Direction> expects)
        implements Kind {

    /** An answer of the clause, or a parameter in which the company gives it. */
    public sealed interface Choice {
        record Said(String code) implements Choice {}

        record Asked(Expression parameter) implements Choice {}

        private <E extends Enum<E>> E in(Class<E> type, Map<String, ?> values) {
            var code =
                    switch (this) {
                        case Said(String said) -> said;
                        case Asked(Expression parameter) -> String.valueOf(values.get(parameter.text()));
                    };
            return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
        }
    }

    /** @throws UndeterminedException when the rows that hold make no slices */
    public Grading grading(Map<String, ?> values) {
        if (!(values.get(rows.text()) instanceof List<?> found)) {
            throw new UndeterminedException(UndeterminedException.Reason.MISSING, rows.text());
        }
        var read = new ArrayList<Grading.Slice>();
        for (var row : found) {
            var columns = (Map<?, ?>) row;
            var end = columns.get(upper) instanceof Money money ? Optional.of(money) : Optional.<Money>empty();
            read.add(new Grading.Slice(end, (BigDecimal) columns.get(rate)));
        }
        return new Grading(
                read,
                slices.in(Grading.Mode.class, values),
                bound.in(Grading.Bound.class, values),
                beyond.in(Grading.Beyond.class, values),
                new Grading.Rounding(rounding.in(RoundingMode.class, values), each.in(Grading.Each.class, values)));
    }

    @Override
    public Stream<Expression> expressions() {
        var asked = Stream.of(slices, bound, beyond, rounding, each)
                .filter(Choice.Asked.class::isInstance)
                .map(choice -> ((Choice.Asked) choice).parameter());
        return Stream.concat(Stream.of(of, rows), asked);
    }

    @Override
    public Doubts doubts(Map<String, ?> parameters) {
        var grading = grading(parameters);
        var fault = grading.fault();
        if (fault.isPresent()) {
            return new Doubts(List.of(fault.get()), List.of());
        }
        return new Doubts(List.of(), TableAnalysis.of(grading.rates(Texts.same(of.text()), label, expects)));
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("calculation");
        facets.put("determines", determines);
        facets.put("of", of);
        facets.put("rows", rows);
        facets.put("slices", said(slices));
        facets.put("bound", said(bound));
        facets.put("beyond", said(beyond));
        facets.put("round", said(rounding) + " " + said(each));
    }

    private static String said(Choice choice) {
        return switch (choice) {
            case Choice.Said(String code) -> code;
            case Choice.Asked(Expression parameter) -> parameter.text();
        };
    }
}
