package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of an act that was not taken, and of whoever looks after it. */
@ApplicationScoped
class UntakenFacts implements FactSupplier {

    @Inject
    UntakenActs acts;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "untaken-act";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var person = UUID.fromString(String.valueOf(arguments.get("person")));
        return acts.named(tenant, arguments.get("untaken")).map(untaken -> row(tenant, untaken, person));
    }

    private Map<String, Object> row(TenantId tenant, Untaken untaken, UUID person) {
        var unit = organisation.employee(tenant, person).orElseThrow().getUnitId();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("state", untaken.getState().name().toLowerCase(Locale.ROOT));
        row.put("person", untaken.getPersonId().toString());
        row.put("proven", untaken.isProven());
        row.put("near", organisation.isAtOrBelow(tenant, untaken.getUnitId(), unit));
        row.put("headed", organisation.headed(tenant, person).contains(untaken.getUnitId()));
        return row;
    }
}
