/**
 * Working days and working hours (工作日历) as values: asked by deadlines and expressions. Knows nothing of companies, files
 * or clauses, so that every other part may use it.
 */
package org.guiju.rulebook.calendar;
