/**
 * The rule engine asked by programs: conformance suites, editors and scripts put a question as JSON and get one answer
 * each. Reading questions, their types and values, and writing answers is here; how expressions and the tests of cells are
 * evaluated, and what the rows that apply come to under a hit policy, is not.
 *
 * <p>A table of a model is not made a checked table of the rulebook first, because DMN demands less of it: its inputs may be
 * lists and contexts, its outputs may have no type, and a row that does not apply may say what no checked table would take.
 * So each case gives the texts their types, and only those that the case needs are read.
 */
package org.guiju.config.eval;
