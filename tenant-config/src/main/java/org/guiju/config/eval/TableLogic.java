package org.guiju.config.eval;

import java.util.List;
import java.util.Optional;

/**
 * A decision table as a DMN model writes it.
 *
 * @param policy the hit policy with its aggregation, for example {@code UNIQUE} or {@code COLLECT SUM}
 */
record TableLogic(String policy, List<In> inputs, List<Out> outputs, List<Row> rows) {

    /** @param allowed unary tests that the value must pass */
    record In(String expression, Shape shape, List<String> allowed) {}

    /**
     * @param values the allowed values, highest priority first, between commas
     * @param none what holds when no row applies
     */
    record Out(String name, Shape shape, Optional<String> values, Optional<String> none) {}

    record Row(List<String> when, List<String> then) {}
}
