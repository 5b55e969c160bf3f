package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;

/** Asks a draw every few minutes of its time whether a pick is due; when its period is over, has its seed opened. */
@ApplicationScoped
class PickClock implements ClockHandler {

    static final String KIND = "draw";

    @Inject
    DrawDesk draws;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        draws.due(tenant, clock.ref())
                .forEach(number -> draws.pick(tenant, clock.ref(), number).ifPresent(this::carryOut));
        var opening = draws.opening(tenant, clock.ref());
        opening.ifPresent(this::carryOut);
        if (opening.isEmpty()) {
            draws.wind(tenant, clock.ref());
        }
    }

    private void carryOut(DrawDesk.Act act) {
        desk.carryOut(act.actor(), act.action(), Optional.empty(), act.values(), act.key());
    }
}
