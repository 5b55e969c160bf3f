/**
 * How clauses look on any page: the chip that names one, its words with the values of its parameters, sums one operation a
 * line. Values only; what a clause says is read from the kernel by the pages.
 */
package org.guiju.web.clause;
