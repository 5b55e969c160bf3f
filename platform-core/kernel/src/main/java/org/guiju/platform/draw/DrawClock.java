package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Midnights;

/** Every company's midnight: seals the seeds of the draws that begin. Of a period that has begun, the rest is drawn. */
@ApplicationScoped
class DrawClock implements ClockHandler {

    static final String KIND = "draws";

    @Inject
    DrawDesk draws;

    @Inject
    ClockDesk desk;

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
        var tenant = clock.tenant();
        draws.beginning(tenant)
                .forEach(act -> desk.carryOut(act.actor(), act.action(), Optional.empty(), act.values(), act.key()));
        midnights.await(tenant, KIND);
    }
}
