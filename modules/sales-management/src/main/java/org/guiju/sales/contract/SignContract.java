package org.guiju.sales.contract;

import java.math.BigDecimal;
import org.guiju.sdk.Money;

/** 签订合同: a contract the clauses let pass. */
public record SignContract(String customerName, String content, Money amount, BigDecimal discount, String payment) {}
