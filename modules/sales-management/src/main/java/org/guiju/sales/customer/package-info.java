/**
 * Customers, their registrations and to whom they belong (客户登记与归属). Carries out what the customer regulation and
 * the clauses of industries have permitted; no rule of who wins may be here.
 */
package org.guiju.sales.customer;
