/** Cases of sales targets and what follows from them; the clauses are files, there is no code here. */
package org.guiju.sales.target;
