package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.UnitHistory;
import org.guiju.sdk.action.Effect;

/** Puts a unit, with everything below it, below another one. */
@ApplicationScoped
class MoveUnit implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    UnitHistory history;

    @Override
    public String type() {
        return "MoveUnit";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var unit = organisation.unit(tenant, given.text("unit").orElseThrow());
        var parent = organisation.unit(tenant, given.text("parent").orElseThrow());
        // Two moves at once could each be harmless and make a circle together.
        organisation.lock(tenant, "units");
        if (organisation.isAtOrBelow(tenant, parent.getId(), unit.getId())) {
            throw new IllegalStateException(
                    "Another move has just put " + parent.getCode() + " below " + unit.getCode());
        }
        history.moved(
                tenant,
                unit.getId(),
                unit.parent(),
                permitted.now().atZone(permitted.company().zone()).toLocalDate(),
                permitted.docket());
        unit.moveBelow(parent.getId());
        return List.of();
    }
}
