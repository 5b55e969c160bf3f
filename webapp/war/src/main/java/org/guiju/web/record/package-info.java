/**
 * Business records of any type: lists, one record with its state, what can be done with it now, its clocks and its history.
 * Who may see a record is told here once, for all pages.
 */
package org.guiju.web.record;
