package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.sdk.action.Effect;

/** Sets a unit's last day; its records and what is open go to the unit named. */
@ApplicationScoped
class CloseUnit implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Duties duties;

    @Inject
    Records records;

    @Override
    public String type() {
        return "CloseUnit";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var unit = organisation.unit(tenant, given.text("unit").orElseThrow());
        unit.closeAfter(given.day("last_day").orElseThrow());
        given.text("hand_to").map(code -> organisation.unit(tenant, code)).ifPresent(heir -> {
            records.moveAll(tenant, unit.getId(), heir.getId());
            duties.moveAll(tenant, unit.getId(), heir.getId());
        });
        return List.of();
    }
}
