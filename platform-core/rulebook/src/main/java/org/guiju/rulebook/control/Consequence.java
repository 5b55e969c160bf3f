package org.guiju.rulebook.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/**
 * Proposes ledger lines, one per row of {@code forEach}.
 *
 * @param each name of the row inside the expressions, e.g. {@code person}; the row has an {@code id}
 * @param forEach path of a list fact of employees
 * @param amount money or points ({@code points} tells which); what is taken is positive here
 * @param nature code of {@link org.guiju.sdk.decision.Finding.Nature}, lower case
 * @param bonus true when the person receives
 */
public record Consequence(
        String each,
        String forEach,
        Expression amount,
        boolean points,
        boolean bonus,
        Expression nature,
        Optional<Expression> supersedesWhen)
        implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(points ? Stream.of(amount) : Stream.of(amount, nature), supersedesWhen.stream());
    }

    @Override
    public void describe(Facets facets) {
        facets.kind(bonus ? "reward" : "sanction");
        facets.put("for_each", each + ": " + forEach);
        facets.put(points ? "points" : "amount", amount);
        facets.put("nature", nature);
        facets.put("supersedes_when", supersedesWhen);
    }
}
