/**
 * Clauses as machine code: one hidden class per clause over slots of {@code long}, shared by every company that has the
 * clause. It only ever answers what the interpreter of {@code expression} would answer; whatever it cannot do, or what
 * does not fit into a {@code long}, is left to that interpreter. No regulation, no company and no record may be known
 * here, only expressions and their values.
 */
package org.guiju.rulebook.compiled;
