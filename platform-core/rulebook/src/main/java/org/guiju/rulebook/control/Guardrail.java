package org.guiju.rulebook.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/**
 * What law says of a company's own regulation while it is being written, and when it is to be published.
 *
 * @param finds rows of the draft that offend, each naming its {@code clause}; where {@code when} alone says it, empty
 * @param approved whether a person has put their name under this clause of law for the draft
 * @param blocked where no name helps
 * @param hint whether it goes by the wording alone and may be wrong
 */
public record Guardrail(
        Verdict verdict,
        Optional<Expression> finds,
        Optional<Expression> approved,
        Optional<Expression> blocked,
        boolean hint)
        implements Kind {

    /** Where something is written into a draft. */
    public static final String AUTHORING = "ChangeClause";

    /** Where a draft becomes a revision. */
    public static final String PUBLISHING = "PublishRevision";

    /** How hard it is. */
    public enum Verdict {
        WARNS,
        /** A named person gives a reason and answers for it. */
        APPROVER,
        REFUSES
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(finds, approved, blocked).flatMap(Optional::stream);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("guardrail");
        facets.put("verdict", verdict);
        facets.put("finds", finds);
        facets.put("blocked", blocked);
        facets.put("hint", Boolean.toString(hint));
    }
}
