package org.guiju.sales.service;

/** 等客户补充: nothing can be answered until the customer says more. */
public record AwaitCustomer(String missing) {}
