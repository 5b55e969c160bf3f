package org.guiju.rulebook.expression;

import java.util.List;

/**
 * What an expression came to, and how.
 *
 * @param value the result, represented as in {@link Values}; an absent optional is {@link java.util.Optional#empty()}
 * @param steps inputs and operations in the order a reader would work them out. An input appears once, where it is
 *     first read; what was short-circuited does not appear; what runs once per list item appears as one step
 */
public record Evaluation(Object value, List<Step> steps) {

    public Evaluation {
        steps = List.copyOf(steps);
    }
}
