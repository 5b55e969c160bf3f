package org.guiju.rulebook.table;

import java.util.List;
import org.guiju.sdk.Texts;

/**
 * A row.
 *
 * @param when a cell per input
 * @param then an answer per output
 * @param because why, as people may read it; empty if nobody has said
 */
public record Rule(List<Cell> when, List<Answer> then, Texts because) {

    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }
}
