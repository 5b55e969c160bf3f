/**
 * The expression language of clauses: a sandboxed, statically typed, total subset of FEEL, with its lexer, parser,
 * checker, formatter and interpreter. Pure: only the JDK and {@code org.guiju.sdk.Money}; no reflection, no clock, no
 * zone, no host access, and no word of any industry may be here.
 */
package org.guiju.rulebook.expression;
