package org.guiju.sales.customer;

import java.time.Instant;
import java.util.Optional;

/** 登记客户: somebody brings a customer. */
public record RegisterCustomer(
        String name,
        String phone,
        Optional<String> idNumber,
        String source,
        Optional<String> referrerPhone,
        Optional<String> referralSlip,
        Optional<Instant> expectedVisit,
        String relation,
        Optional<String> note,
        boolean consent) {}
