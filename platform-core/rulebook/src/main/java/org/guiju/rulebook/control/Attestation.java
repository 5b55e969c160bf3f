package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/** The action is for those who have signed for (签收) the clause as it stands. */
public record Attestation() implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return Stream.empty();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("attestation");
    }
}
