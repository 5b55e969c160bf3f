package org.guiju.rulebook.regulation;

import java.util.List;
import org.guiju.rulebook.source.Problem;

/**
 * What came of reading files.
 *
 * @param library everything that has no problem
 * @param problems everything that has, by file and line; empty when all is well
 */
public record Reading(Library library, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
