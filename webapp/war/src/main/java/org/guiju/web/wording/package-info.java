/**
 * How pages put things into words: texts of the program with their values, amounts, days and clocks, in the reader's
 * language and the company's zone. Nothing here knows a clause, a record or a service.
 */
package org.guiju.web.wording;
