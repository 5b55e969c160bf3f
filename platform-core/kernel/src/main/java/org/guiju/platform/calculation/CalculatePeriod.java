package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.rulebook.control.PerPeriod;
import org.guiju.sdk.action.Effect;

/** One person's period has been calculated; the run writes down what came out. */
@ApplicationScoped
class CalculatePeriod implements PlatformHandler {

    @Override
    public String type() {
        return PerPeriod.ACTION;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }
}
