package org.guiju.rulebook.compiled;

import java.util.List;

/**
 * All that has to be kept to explain an answer later.
 *
 * @param mask of a condition: bit {@code i} is set where part {@code i} of the conjunction holds; else: where the choice
 *     {@code i} of the expression took its first branch
 * @param value in the shape of the formula
 */
public record Trace(Formula formula, long mask, long value, long[] inputs, long[] parameters) {

    public boolean holds() {
        return value != 0;
    }

    /** Every part of the condition that does not hold, not only the first. */
    public List<String> failing() {
        return formula.failing(mask);
    }

    public Object result() {
        return formula.result(value);
    }
}
