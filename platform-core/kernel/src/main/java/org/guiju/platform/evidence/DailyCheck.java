package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Midnights;

/** Goes through every company's docket once a day, whether anybody asks or not. */
@ApplicationScoped
class DailyCheck implements ClockHandler {

    private static final String KIND = "seals";

    @Inject
    Evidence evidence;

    @Inject
    Midnights midnights;

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
        evidence.watch(clock.tenant());
        midnights.await(clock.tenant(), KIND);
    }
}
