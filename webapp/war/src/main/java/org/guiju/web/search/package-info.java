/** One search over records and clauses, within what the reader may see. */
package org.guiju.web.search;
