package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.sdk.action.Effect;

/** Nothing is taken from it any more; what it reported stays. */
@ApplicationScoped
class RetireDevice extends DeviceHandler {

    @Override
    public String type() {
        return "RetireDevice";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var device = named(permitted);
        devices.retire(permitted.tenant(), device.id(), permitted.now());
        clocks.stop(permitted.tenant(), SilenceClock.KIND, device.id());
        return List.of();
    }
}
