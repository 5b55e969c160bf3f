/** Cases of the sales process; the clauses are files, there is no code here. */
package org.guiju.sales.process;
