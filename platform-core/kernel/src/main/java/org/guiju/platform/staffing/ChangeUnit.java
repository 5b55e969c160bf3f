package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.action.Effect;

/** Gives a unit other names, another kind or another region. */
@ApplicationScoped
class ChangeUnit implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "ChangeUnit";
    }

    @Override
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        Map<String, String> standing = new LinkedHashMap<>();
        organisation.unitByCode(tenant, named.getOrDefault("unit", "")).ifPresent(unit -> {
            standing.put("name", unit.getName().zhHans());
            standing.put("name_hant", unit.getName().zhHant());
            standing.put("name_en", unit.getName().en());
            standing.put("kind", unit.getKind());
            unit.region().ifPresent(region -> standing.put("region", region));
        });
        return standing;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var given = new Given(permitted.values());
        var unit = organisation.unit(permitted.tenant(), given.text("unit").orElseThrow());
        unit.rename(AddUnit.name(given), given.text("kind").orElse(unit.getKind()), given.text("region"));
        return List.of();
    }
}
