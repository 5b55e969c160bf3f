/** Cases of credit; the clauses are files, there is no code here. */
package org.guiju.sales.credit;
