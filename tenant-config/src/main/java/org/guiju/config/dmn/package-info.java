/** {@code dmn}: tables of clauses to and from files of other editors. Only the command line is here; the format is not. */
package org.guiju.config.dmn;
