/** Bringing a table in: what it holds, what would become of each row, how far it has come. The kernel does the work. */
package org.guiju.web.importing;
