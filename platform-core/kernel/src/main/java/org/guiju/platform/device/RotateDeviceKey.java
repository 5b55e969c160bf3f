package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.sdk.action.Effect;

/** A new key; the former one opens nothing from this moment on. */
@ApplicationScoped
class RotateDeviceKey extends DeviceHandler {

    @Override
    public String type() {
        return "RotateDeviceKey";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        devices.rotate(permitted.tenant(), named(permitted).id());
        return List.of();
    }
}
