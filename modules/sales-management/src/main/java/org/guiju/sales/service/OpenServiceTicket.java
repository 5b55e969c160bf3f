package org.guiju.sales.service;

/** 受理客户来电: a customer has a question or a complaint. */
public record OpenServiceTicket(String customer, String phone, String problem) {}
