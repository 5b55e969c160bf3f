package org.guiju.rulebook.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
        Choice<Grading.Mode> slices,
        Choice<Grading.Bound> bound,
        Choice<Grading.Beyond> beyond,
        Choice<RoundingMode> rounding,
        Choice<Grading.Each> each,
        Optional<Direction> expects)
        implements Kind {

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
                slices.in(values),
                bound.in(values),
                beyond.in(values),
                new Grading.Rounding(rounding.in(values), each.in(values)));
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(
                Stream.of(of, rows),
                Stream.of(slices, bound, beyond, rounding, each).flatMap(Choice::expressions));
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
        facets.put("slices", slices);
        facets.put("bound", bound);
        facets.put("beyond", beyond);
        facets.put("round", rounding.spelling() + " " + each.spelling());
    }
}
