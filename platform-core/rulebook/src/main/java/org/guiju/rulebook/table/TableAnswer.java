package org.guiju.rulebook.table;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Step;
import org.guiju.sdk.Texts;

/** What a table says about a case. */
public sealed interface TableAnswer {

    /**
     * @param values by output; lists under a policy that lists
     * @param rows that answered, from 0; none if the table says what no row means
     * @param steps how it came out, in reading order
     */
    record Decided(Map<String, Object> values, List<Integer> rows, List<Step> steps) implements TableAnswer {
        public Decided {
            rows = List.copyOf(rows);
            steps = List.copyOf(steps);
        }
    }

    /** No row applies, or more than the hit policy allows: never a guess. */
    record Undetermined(Reason reason, List<Integer> rows, Texts says, List<Step> steps) implements TableAnswer {
        public Undetermined {
            rows = List.copyOf(rows);
            steps = List.copyOf(steps);
        }
    }

    enum Reason {
        NO_ROW,
        SEVERAL_ROWS
    }
}
