package org.guiju.realestate.conflict;

import java.util.List;

/** 立撞单案: a second salesperson has registered a customer. */
public record OpenAttributionConflict(
        String customer,
        String customerName,
        String phone,
        String registration,
        List<String> earlierRegistrations,
        List<String> parties) {}
