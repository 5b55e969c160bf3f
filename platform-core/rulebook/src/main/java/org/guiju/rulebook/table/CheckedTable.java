package org.guiju.rulebook.table;

import java.util.List;

/** The answer of {@link TableCheck}: a table that can be asked, or everything that is wrong with it. */
public sealed interface CheckedTable {

    record Ok(Table table) implements CheckedTable {}

    /** @param problems at least one, in the order of the sheet */
    record Rejected(List<TableProblem> problems) implements CheckedTable {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
