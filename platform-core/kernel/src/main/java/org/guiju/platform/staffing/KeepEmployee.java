package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.action.Effect;

/** Somebody whose last day was set stays after all. */
@ApplicationScoped
class KeepEmployee implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "KeepEmployee";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var person = new Given(permitted.values()).id("person").orElseThrow();
        organisation.employee(tenant, person).orElseThrow().stay();
        clocks.stop(tenant, DepartureClock.KIND, person);
        return List.of();
    }
}
