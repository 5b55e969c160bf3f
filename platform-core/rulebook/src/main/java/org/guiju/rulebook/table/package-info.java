/**
 * Decision tables: rows whose cells test inputs and name outputs, with a hit policy; their evaluation through an index, and
 * their analysis in plain words with counterexamples. Pure: only the expression language, the JDK and the SDK's values may be
 * here; no clause, no control, no file format.
 */
package org.guiju.rulebook.table;
