package org.guiju.platform.overruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Midnights;
import org.guiju.platform.duty.RevisionDay;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Overruled;
import org.guiju.rulebook.source.Canonical;

/**
 * Every company's midnight: puts on record which values a lock overrules from today on. A value is reported once for the
 * revision that published it and the lock that overrules it, whichever node does it and how often it is tried.
 */
@ApplicationScoped
class OverrulingClock implements ClockHandler, FindingCarrier {

    @Inject
    OverruledValues overruled;

    @Inject
    Midnights midnights;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return "locks";
    }

    @Override
    public boolean daily() {
        return true;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        overruled.today(tenant).forEach(found -> report(tenant, found));
        midnights.await(tenant, kind());
    }

    private void report(TenantId tenant, Overruled found) {
        desk.carryOut(tenant, ReportOverruledValue.TYPE, overruled.report(tenant, found), key(found));
    }

    private static String key(Overruled found) {
        return String.join(
                "/",
                "overruled",
                found.clause().toString(),
                found.parameter().name(),
                found.unit().orElse(""),
                String.valueOf(found.revision()),
                Canonical.hash(found.lock().by() + " " + found.holds()));
    }

    /** A publication that complies is what was owed, from the day it is published and not only from its effective day. */
    @Override
    public void carry(CarriedOut done) {
        RevisionDay.of(done).ifPresent(at -> overruled.settle(done.tenant(), at, "done", done.now()));
    }
}
