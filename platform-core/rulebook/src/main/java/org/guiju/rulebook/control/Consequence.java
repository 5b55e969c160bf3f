package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/**
 * Proposes ledger lines for each row of {@code forEach}; what has several parts is proposed, heard and decided together.
 *
 * @param each name of the row inside the expressions, e.g. {@code person}; the row has an {@code id}
 * @param forEach path of a list fact of employees
 * @param parts what follows; what is taken is positive here
 * @param several what becomes of a person who is in several rows
 * @param bonus true when the person receives
 */
public record Consequence(
        String each,
        String forEach,
        Choice<Several> several,
        List<Part> parts,
        boolean bonus,
        Optional<Expression> supersedesWhen)
        implements Kind {

    /** Which of a person's rows count. */
    public enum Several {
        ALL,
        HIGHEST,
        FIRST
    }

    public Consequence {
        parts = List.copyOf(parts);
    }

    /** Whether both come to money, or both to points. */
    public boolean chargesLike(Consequence other) {
        return Stream.of(Part.Cash.class, Part.Points.class).anyMatch(sort -> has(sort) && other.has(sort));
    }

    private boolean has(Class<? extends Part> sort) {
        return parts.stream().anyMatch(sort::isInstance);
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(several.expressions(), parts.stream().flatMap(Part::expressions), supersedesWhen.stream())
                .flatMap(each -> each);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind(bonus ? "reward" : "sanction");
        facets.put("for_each", each + ": " + forEach);
        facets.put("several", several);
        switch (parts.getFirst()) {
            case Part.Cash(var amount, var nature)
            when parts.size() == 1 -> {
                facets.put("amount", amount);
                facets.put("nature", nature);
            }
            case Part.Points(var points) when parts.size() == 1 -> facets.put("points", points);
            default -> facets.put("then", Conduct.describe(parts));
        }
        facets.put("supersedes_when", supersedesWhen);
    }
}
