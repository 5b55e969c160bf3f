/**
 * Money and points for and against people: one's own sheet, and the ledger of those who decide and post. What is proposed is
 * never counted as if it were decided.
 */
package org.guiju.web.pay;
