package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;

/** The midnight after somebody's last day. */
@ApplicationScoped
class DepartureClock implements ClockHandler {

    static final String KIND = "departure";

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        desk.carryOut(
                clock.tenant(),
                "CompleteDeparture",
                Map.of("person", clock.ref().toString()),
                "departure/" + clock.ref() + "/" + clock.failures());
    }
}
