package org.guiju.rulebook.table;

import org.guiju.rulebook.expression.Expression;

/** What a row says of one output. */
public sealed interface Answer {

    /** As it was written. */
    String text();

    record Fixed(String text, Object value) implements Answer {}

    /** It depends on the case. */
    record Computed(String text, Expression expression) implements Answer {}
}
