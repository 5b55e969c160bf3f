package org.guiju.benchmarks;

/** The workloads in the notations of the others. */
final class Scripts {

    static final String COMMISSION = "amount < p.t1 ? amount*p.r1+p.b1"
            + " : (amount < p.t2 && product == 'a' ? amount*p.r2+p.b2 : (amount < p.t2 ? amount*p.r3+p.b3"
            + " : (amount < p.t3 && new_customer == true ? amount*p.r4+p.b4 : (amount < p.t3 ? amount*p.r5+p.b5"
            + " : amount*p.r6+p.b6))))";
    static final String GATE = "assessed == true && approvals >= p.min_approvals && amount <= p.max_amount"
            + " && blacklisted == false && age >= p.min_age && signed >= p.earliest && signed <= p.latest"
            + " && complete == true";
    static final String SANCTION = sanction("base*p.pct", "p.cap", "base - p.min_wage");

    /** CEL has no decimals: the same over whole numbers, everything lifted to six digits after the point. */
    static final String CEL_COMMISSION = COMMISSION.replaceAll("\\+p\\.", "+10000*p.");

    static final String CEL_SANCTION = sanction("base*p.pct", "10000*p.cap", "10000*(base - p.min_wage)");

    private Scripts() {}

    private static String sanction(String share, String cap, String above) {
        var capped = "(" + share + " < " + cap + " ? " + share + " : " + cap + ")";
        var room = "(" + above + " > 0 ? " + above + " : 0)";
        return capped + " < " + room + " ? " + capped + " : " + room;
    }
}
