package org.guiju.sales.service;

import java.util.Optional;

/** 答复客户: the answer that the customer was given. */
public record AnswerServiceTicket(Optional<String> answer) {}
