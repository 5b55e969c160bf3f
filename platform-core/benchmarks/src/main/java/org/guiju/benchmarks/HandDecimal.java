package org.guiju.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;

/** What a programmer would write by hand, without any explanation. The measure of all others. */
final class HandDecimal implements Engine {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    static final class Terms {
        final BigDecimal t1, t2, t3, b1, b2, b3, b4, b5, b6, r1, r2, r3, r4, r5, r6;
        final BigDecimal maxAmount, cap, minWage, pct, minApprovals, minAge;
        final LocalDate earliest, latest;

        Terms(Map<String, Object> of) {
            t1 = (BigDecimal) of.get("t1");
            t2 = (BigDecimal) of.get("t2");
            t3 = (BigDecimal) of.get("t3");
            b1 = (BigDecimal) of.get("b1");
            b2 = (BigDecimal) of.get("b2");
            b3 = (BigDecimal) of.get("b3");
            b4 = (BigDecimal) of.get("b4");
            b5 = (BigDecimal) of.get("b5");
            b6 = (BigDecimal) of.get("b6");
            r1 = (BigDecimal) of.get("r1");
            r2 = (BigDecimal) of.get("r2");
            r3 = (BigDecimal) of.get("r3");
            r4 = (BigDecimal) of.get("r4");
            r5 = (BigDecimal) of.get("r5");
            r6 = (BigDecimal) of.get("r6");
            maxAmount = (BigDecimal) of.get("max_amount");
            cap = (BigDecimal) of.get("cap");
            minWage = (BigDecimal) of.get("min_wage");
            pct = (BigDecimal) of.get("pct");
            minApprovals = (BigDecimal) of.get("min_approvals");
            minAge = (BigDecimal) of.get("min_age");
            earliest = (LocalDate) of.get("earliest");
            latest = (LocalDate) of.get("latest");
        }
    }

    @Override
    public Object commission(Facts facts) {
        var terms = facts.company.terms;
        var amount = facts.amount;
        if (amount.compareTo(terms.t1) < 0) {
            return amount.multiply(terms.r1, EXACT).add(terms.b1, EXACT);
        }
        if (amount.compareTo(terms.t2) < 0) {
            return facts.product.equals("a")
                    ? amount.multiply(terms.r2, EXACT).add(terms.b2, EXACT)
                    : amount.multiply(terms.r3, EXACT).add(terms.b3, EXACT);
        }
        if (amount.compareTo(terms.t3) < 0) {
            return facts.newCustomer
                    ? amount.multiply(terms.r4, EXACT).add(terms.b4, EXACT)
                    : amount.multiply(terms.r5, EXACT).add(terms.b5, EXACT);
        }
        return amount.multiply(terms.r6, EXACT).add(terms.b6, EXACT);
    }

    @Override
    public Object gate(Facts facts) {
        var terms = facts.company.terms;
        return facts.assessed
                && facts.approvals.compareTo(terms.minApprovals) >= 0
                && facts.amount.compareTo(terms.maxAmount) <= 0
                && !facts.blacklisted
                && facts.age.compareTo(terms.minAge) >= 0
                && !facts.signed.isBefore(terms.earliest)
                && !facts.signed.isAfter(terms.latest)
                && facts.complete;
    }

    @Override
    public Object sanction(Facts facts) {
        var terms = facts.company.terms;
        return facts.base
                .multiply(terms.pct, EXACT)
                .min(terms.cap)
                .min(BigDecimal.ZERO.max(facts.base.subtract(terms.minWage, EXACT)));
    }
}
