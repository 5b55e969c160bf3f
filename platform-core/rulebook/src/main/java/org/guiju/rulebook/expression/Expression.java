package org.guiju.rulebook.expression;

import java.util.SortedSet;

/** A checked expression: immutable, safe to share between threads, and total but for {@link UndeterminedException}. */
public final class Expression {

    private Expression() {}

    /** Reads a text as an expression over {@code scope} whose result fits {@code expected}. */
    public static Checked check(String text, Origin origin, Scope scope, Type expected) {
        throw new UnsupportedOperationException();
    }

    public Type type() {
        throw new UnsupportedOperationException();
    }

    public String text() {
        throw new UnsupportedOperationException();
    }

    public SortedSet<String> inputs() {
        throw new UnsupportedOperationException();
    }

    public int cost() {
        throw new UnsupportedOperationException();
    }

    public String format() {
        throw new UnsupportedOperationException();
    }

    public Evaluation evaluate(Values values) {
        throw new UnsupportedOperationException();
    }
}
