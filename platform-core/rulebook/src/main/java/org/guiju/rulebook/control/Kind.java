package org.guiju.rulebook.control;

import java.util.Map;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.table.Doubts;

/** The kinds of control. All are declarative but {@link Rule}, which asks Java. */
public sealed interface Kind
        permits Gate,
                Approval,
                Form,
                Procedure,
                Training,
                Attestation,
                Allocation,
                Calculation,
                Tabulation,
                Graduation,
                Deadline,
                Cadence,
                Checklist,
                Draw,
                Consequence,
                Conduct,
                Measure,
                Quota,
                Balance,
                Prohibition,
                Guardrail,
                Rule {

    /** Everything it needs to be asked at all; it waits while one of these reads a field that is not readable yet. */
    Stream<Expression> expressions();

    /**
     * What is to be said about it before it holds for a company.
     *
     * @param parameters the values that would hold, by name
     */
    default Doubts doubts(Map<String, ?> parameters) {
        return Doubts.NONE;
    }

    /** Writes down what it means, under the keys of the file format. */
    void describe(Facets facets);
}
