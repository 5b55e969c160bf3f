package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;

/**
 * What an act adds to a measure of somebody's work (计量), e.g. to their sales. Targets and calculations per period sum up
 * such contributions and nothing else, so each of them stays as it was found under the clause of its own day; what is taken
 * back is a contribution below zero.
 *
 * @param name of the measure; several controls may add to one
 * @param value money or a number
 * @param of id of the employee it counts for
 * @param at when it counts
 */
public record Measure(String name, Expression value, Expression of, Expression at) implements Kind {

    public boolean isMoney() {
        return value.type() instanceof Type.Money;
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(value, of, at);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("measure");
        facets.put("measure", name);
        facets.put("value", value);
        facets.put("of", of);
        facets.put("at", at);
    }
}
