package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;

/** When a revision takes effect, duties that follow it are worked out anew, through the desk like everything else. */
@ApplicationScoped
class RevisionClock implements ClockHandler, FindingCarrier {

    static final String KIND = "revision";

    @Inject
    Clocks clocks;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carry(CarriedOut done) {
        RevisionDay.of(done).ifPresent(at -> clocks.set(done.tenant(), KIND, done.docket(), at));
    }

    @Override
    public void ended(Clocks.Due clock) {
        desk.carryOut(
                clock.tenant(),
                "RederiveDuties",
                Map.of("revision", clock.ref().toString()),
                "rederive/" + clock.ref() + "/" + clock.failures());
    }
}
