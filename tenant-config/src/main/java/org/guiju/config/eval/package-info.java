/**
 * The rule engine asked by programs: conformance suites, editors and scripts put a question as JSON and get one answer
 * each. Reading questions, their types and values, and writing answers is here; how expressions and tables are
 * evaluated is not.
 */
package org.guiju.config.eval;
