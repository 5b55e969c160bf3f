package org.guiju.rulebook.compiled;

/** A part of an expression that only the interpreter can run. */
final class Uncompilable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Uncompilable(String part) {
        super(part, null, false, false);
    }
}
