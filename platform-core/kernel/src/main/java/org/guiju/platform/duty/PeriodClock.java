package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Every company's midnight: opens the periods that begin. Days that nobody was there for are made up for one by one, and
 * what was opened before the end came is not opened again.
 */
@ApplicationScoped
class PeriodClock implements ClockHandler {

    static final String KIND = "periods";

    @Inject
    Periods periods;

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
        var today = periods.today(tenant);
        var start = periods.scheduled(tenant);
        if (start.isEmpty()) {
            return;
        }
        // A company's very first round is no midnight: its periods have begun already.
        var first = !start.get().toLocalTime().equals(LocalTime.MIDNIGHT);
        for (var day = start.get().toLocalDate(); !day.isAfter(today); day = day.plusDays(1)) {
            periods.opening(tenant, day, first).forEach(this::open);
            first = false;
        }
        periods.next(tenant, today.plusDays(1));
    }

    private void open(Periods.Opening opening) {
        desk.carryOut(opening.actor(), "OpenPeriod", Optional.empty(), opening.values(), opening.key());
    }
}
