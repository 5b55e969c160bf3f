/**
 * Clauses that contradict each other (条款冲突): found before they are in force, with a case that shows it, by asking the very
 * controls that decide live actions; and, made up and asked the same way, what each answer to an open question would do. What happens when they meet in a live decision is for the decision package.
 */
package org.guiju.rulebook.conflict;
