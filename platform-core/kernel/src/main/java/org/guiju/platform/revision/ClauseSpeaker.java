package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;

/** Whether somebody speaks for the unit whose value they want to change: for their own, or for one below it. */
@ApplicationScoped
class ClauseSpeaker implements FactSupplier {

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "clause-speaker";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var own = organisation
                .employee(tenant, UUID.fromString(String.valueOf(arguments.get("person"))))
                .map(Employee::getUnitId);
        var named = Optional.ofNullable((String) arguments.get("unit"))
                .flatMap(code -> organisation.unitByCode(tenant, code))
                .map(Unit::getId);
        return Optional.of(Map.of(
                "own_unit",
                named.flatMap(unit -> own.filter(mine -> organisation.isAtOrBelow(tenant, unit, mine)))
                        .isPresent()));
    }
}
