package org.guiju.sales.service;

/** 客户已补充: the customer has said what was missing. */
public record ResumeServiceTicket(String note) {}
