package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.action.Effect;

/** Sets somebody's last day; what has to happen then happens at midnight, or at once when the day is over. */
@ApplicationScoped
class EndEmployment implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Administrators administrators;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "EndEmployment";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var employee =
                organisation.employee(tenant, given.id("person").orElseThrow()).orElseThrow();
        var lastDay = given.day("last_day").orElseThrow();
        employee.leaveAfter(lastDay, given.id("successor"));
        if (organisation.roles(tenant, employee.getId()).contains(Administrators.ROLE)) {
            administrators.mustRemain(tenant);
        }
        var midnight =
                lastDay.plusDays(1).atStartOfDay(permitted.company().zone()).toInstant();
        if (midnight.isAfter(permitted.now())) {
            clocks.set(tenant, DepartureClock.KIND, employee.getId(), midnight);
            return List.of();
        }
        return List.of(new Effect.EndEmployment(
                employee.getId().toString(), employee.successor().map(UUID::toString)));
    }
}
