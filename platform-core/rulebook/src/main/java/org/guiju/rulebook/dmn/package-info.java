/**
 * Decision Model and Notation: decision tables to and from its XML files, as other editors write and read them. Only the
 * format is known here; what a table means and whether its cells are right is for the table package.
 */
package org.guiju.rulebook.dmn;
