package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/** Determines a named value. */
public record Calculation(String determines, Expression value) implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(value);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("calculation");
        facets.put("determines", determines);
        facets.put("value", value);
    }
}
