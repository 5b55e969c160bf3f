package org.guiju.rulebook.control;

import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/** The kinds of control. All are declarative but {@link Rule}, which asks Java. */
public sealed interface Kind permits Gate, Calculation, Deadline, Consequence, Rule {

    /** Everything it may evaluate once its condition holds, so that an unanswered parameter is found beforehand. */
    Stream<Expression> expressions();

    /** Writes down what it means, under the keys of the file format. */
    void describe(Facets facets);
}
