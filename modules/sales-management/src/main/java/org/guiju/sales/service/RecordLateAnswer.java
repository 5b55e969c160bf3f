package org.guiju.sales.service;

/** 记录超时未答复: the time promised to the customer is over. */
public record RecordLateAnswer() {}
