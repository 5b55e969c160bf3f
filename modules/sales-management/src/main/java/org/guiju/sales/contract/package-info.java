/** Contracts: what was agreed with a customer, registered once the company's reviewers have agreed. */
package org.guiju.sales.contract;
