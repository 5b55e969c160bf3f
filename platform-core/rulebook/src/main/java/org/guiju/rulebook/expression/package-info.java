/**
 * The expression language of clauses: a sandboxed, statically typed, total subset of FEEL, with its lexer, parser,
 * checker, formatter, interpreter and what an editor asks of them. Pure: only the JDK, {@code org.guiju.sdk.Money} and
 * the working calendar; no reflection, no clock, no zone, no host access, and no word of any industry may be here.
 */
package org.guiju.rulebook.expression;
