/** 会议: meetings that were held, with their minutes. How often they are due is for the clauses. */
package org.guiju.sales.meeting;
