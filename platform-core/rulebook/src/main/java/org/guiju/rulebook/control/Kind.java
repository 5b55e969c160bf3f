package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/** The kinds of control. All are declarative but {@link Rule}, which asks Java. */
public sealed interface Kind
        permits Gate, Form, Procedure, Training, Attestation, Allocation, Calculation, Deadline, Consequence, Rule {

    /** Everything it needs to be asked at all; it waits while one of these reads a field that is not readable yet. */
    Stream<Expression> expressions();

    /** Writes down what it means, under the keys of the file format. */
    void describe(Facets facets);
}
