package org.guiju.sales.customer;

/** 变更归属: a customer passes to somebody else, for a stated reason. */
public record ReassignCustomer(String newOwner, String reason) {}
