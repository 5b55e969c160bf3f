package org.guiju.rulebook.table;

import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.Texts;

/** Something wrong with a table as it was written: where, and what to do. */
public record TableProblem(Origin at, Texts says) {

    @Override
    public String toString() {
        return at + ": " + says.en();
    }
}
