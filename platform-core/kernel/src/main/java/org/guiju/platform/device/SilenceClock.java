package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;

/** A device should have been heard by now; whatever is taken of it winds the clock anew. */
@ApplicationScoped
class SilenceClock implements ClockHandler {

    static final String KIND = "device-silence";

    @Inject
    Watch watch;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        watch.overdue(clock.tenant(), clock.ref())
                .ifPresent(device -> desk.carryOut(
                        clock.tenant(),
                        "ReportSilentDevice",
                        Map.of("device", device.id().toString()),
                        "silence/" + device.id() + "/" + device.patience() + "/" + clock.failures()));
    }
}
