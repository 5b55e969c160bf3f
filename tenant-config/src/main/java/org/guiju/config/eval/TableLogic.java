package org.guiju.config.eval;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.table.HitPolicy;

/** A decision table as a DMN model writes it: its texts get their types from each case. */
record TableLogic(HitPolicy policy, List<In> inputs, List<Out> outputs, List<Row> rows) {

    /** @param allowed unary tests that the value must pass */
    record In(String expression, Shape shape, List<String> allowed) {}

    /**
     * @param values the allowed values, highest priority first, between commas
     * @param none what holds when no row applies
     */
    record Out(String name, Shape shape, Optional<String> values, Optional<String> none) {}

    record Row(List<String> when, List<String> then) {}
}
