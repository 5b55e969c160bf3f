package org.guiju.rulebook.control;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/**
 * Something that may never happen. It refuses; where the clause says so, the attempt itself goes on record and is heard.
 *
 * @param attempt what follows from trying
 */
public record Prohibition(Severity severity, boolean recorded, List<Part> attempt) implements Kind {

    /** How grave it is. */
    public enum Severity {
        MINOR,
        MODERATE,
        SERIOUS,
        GRAVE
    }

    @Override
    public Stream<Expression> expressions() {
        return attempt.stream().flatMap(Part::expressions);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("prohibition");
        facets.put("severity", severity);
        facets.put("record_attempt", Boolean.toString(recorded));
        facets.put("attempt", Conduct.describe(attempt));
    }
}
