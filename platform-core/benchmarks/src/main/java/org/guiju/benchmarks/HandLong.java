package org.guiju.benchmarks;

import java.util.Map;

/** The same by hand over scaled longs, results with six digits after the point, without overflow checks. */
final class HandLong implements Engine {

    private static final long LIFT = 10_000;

    static final class Terms {
        final long t1, t2, t3, b1, b2, b3, b4, b5, b6, r1, r2, r3, r4, r5, r6;
        final long maxAmount, cap, minWage, pct, minApprovals, minAge, earliest, latest;

        Terms(Map<String, Object> of) {
            t1 = (Long) of.get("t1");
            t2 = (Long) of.get("t2");
            t3 = (Long) of.get("t3");
            b1 = (Long) of.get("b1");
            b2 = (Long) of.get("b2");
            b3 = (Long) of.get("b3");
            b4 = (Long) of.get("b4");
            b5 = (Long) of.get("b5");
            b6 = (Long) of.get("b6");
            r1 = (Long) of.get("r1");
            r2 = (Long) of.get("r2");
            r3 = (Long) of.get("r3");
            r4 = (Long) of.get("r4");
            r5 = (Long) of.get("r5");
            r6 = (Long) of.get("r6");
            maxAmount = (Long) of.get("max_amount");
            cap = (Long) of.get("cap");
            minWage = (Long) of.get("min_wage");
            pct = (Long) of.get("pct");
            minApprovals = (Long) of.get("min_approvals");
            minAge = (Long) of.get("min_age");
            earliest = (Long) of.get("earliest");
            latest = (Long) of.get("latest");
        }
    }

    static final class Case {
        final long amount, base, approvals, age, signed;
        final boolean productA, newCustomer, assessed, blacklisted, complete;

        Case(Facts facts) {
            amount = (Long) facts.wholes.get("amount");
            base = (Long) facts.wholes.get("base");
            approvals = (Long) facts.wholes.get("approvals");
            age = (Long) facts.wholes.get("age");
            signed = (Long) facts.wholes.get("signed");
            productA = facts.product.equals("a");
            newCustomer = facts.newCustomer;
            assessed = facts.assessed;
            blacklisted = facts.blacklisted;
            complete = facts.complete;
        }
    }

    @Override
    public Object commission(Facts facts) {
        var terms = facts.company.longs;
        var of = facts.longs;
        if (of.amount < terms.t1) {
            return of.amount * terms.r1 + terms.b1 * LIFT;
        }
        if (of.amount < terms.t2) {
            return of.productA ? of.amount * terms.r2 + terms.b2 * LIFT : of.amount * terms.r3 + terms.b3 * LIFT;
        }
        if (of.amount < terms.t3) {
            return of.newCustomer ? of.amount * terms.r4 + terms.b4 * LIFT : of.amount * terms.r5 + terms.b5 * LIFT;
        }
        return of.amount * terms.r6 + terms.b6 * LIFT;
    }

    @Override
    public Object gate(Facts facts) {
        var terms = facts.company.longs;
        var of = facts.longs;
        return of.assessed
                && of.approvals >= terms.minApprovals
                && of.amount <= terms.maxAmount
                && !of.blacklisted
                && of.age >= terms.minAge
                && of.signed >= terms.earliest
                && of.signed <= terms.latest
                && of.complete;
    }

    @Override
    public Object sanction(Facts facts) {
        var terms = facts.company.longs;
        var of = facts.longs;
        return Math.min(Math.min(of.base * terms.pct, terms.cap * LIFT), Math.max(0, (of.base - terms.minWage) * LIFT));
    }
}
