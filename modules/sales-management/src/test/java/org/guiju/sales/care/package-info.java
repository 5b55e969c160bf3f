/** The clauses on looking after customers, by their cases. */
package org.guiju.sales.care;
