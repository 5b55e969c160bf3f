package org.guiju.rulebook.table;

import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/** What a column of cells is asked about. */
public record Input(Texts label, Expression expression, Domain domain) {

    public Type type() {
        return expression.type();
    }
}
