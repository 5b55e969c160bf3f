package org.guiju.rulebook.compiled;

/** What the generated class of a clause is: all its expressions, by number. */
abstract class Code {

    /** @throws ArithmeticException where a number leaves the range in which a {@code long} is exact */
    abstract Trace run(int number, Formula formula, long[] inputs, long[] parameters);
}
