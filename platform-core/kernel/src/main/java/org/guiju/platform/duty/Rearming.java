package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.tenancy.TenantId;

/**
 * Sets the clocks of a company going again after it was halted. Nothing that fell due meanwhile escalates before its people have
 * had a day to act; periods that began and ended meanwhile owe nothing; a revision that took effect meanwhile does so now.
 */
@ApplicationScoped
public class Rearming {

    static final Duration GRACE = Duration.ofDays(1);

    @Inject
    Clocks clocks;

    public void rearm(TenantId tenant, Instant now) {
        clocks.allow(tenant, GRACE, List.of(PeriodClock.KIND, RevisionClock.KIND));
        clocks.set(tenant, PeriodClock.KIND, ClockHandler.DAILY, now);
    }
}
