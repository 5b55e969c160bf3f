package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** A period of a cadence begins; what follows from it, its clause says. */
@ApplicationScoped
class OpenPeriod implements PlatformHandler {

    @Override
    public String type() {
        return "OpenPeriod";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }
}
