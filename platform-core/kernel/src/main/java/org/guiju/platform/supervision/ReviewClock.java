package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Midnights;

/** Looks each midnight which regulations are due for their review. */
@ApplicationScoped
class ReviewClock implements ClockHandler {

    private static final String KIND = "regulation-reviews";

    @Inject
    YearlyReviews yearly;

    @Inject
    Midnights midnights;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean daily() {
        return true;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        yearly.now(tenant).forEach(due -> desk.carryOut(tenant, ReviewRegulation.DUE, due.values(), due.key()));
        midnights.await(tenant, KIND);
    }
}
