package org.guiju.rulebook.expression;

import java.util.List;

/** The answer of {@link Expression#check}: an expression that can be evaluated, or everything that is wrong with it. */
public sealed interface Checked {

    record Ok(Expression expression) implements Checked {}

    /** @param problems at least one, in the order of the text */
    record Rejected(List<Problem> problems) implements Checked {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
