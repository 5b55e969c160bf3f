package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/** Asks a {@link org.guiju.sdk.decision.ClauseRule} of a plugin. */
public record Rule() implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return Stream.empty();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("rule");
    }
}
