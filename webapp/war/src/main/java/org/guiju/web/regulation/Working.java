package org.guiju.web.regulation;

import java.util.List;

/**
 * How a control is written.
 *
 * @param title what it says to people
 * @param table part of its decision table, or empty
 */
public record Working(String title, List<Passage> passages, String table) {

    public boolean tabular() {
        return !table.isEmpty();
    }
}
