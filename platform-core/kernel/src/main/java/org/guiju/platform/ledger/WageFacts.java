package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** The month's wage of the person an entry is about, and what has been taken from it already. */
@ApplicationScoped
class WageFacts implements FactSupplier {

    @Inject
    Ledger ledger;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "wage-of-entry";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return LedgerFacts.find(ledger, tenant, arguments).map(entry -> row(tenant, entry));
    }

    private Map<String, Object> row(TenantId tenant, LedgerEntry entry) {
        var person = entry.getPersonId();
        Map<String, Object> row = new LinkedHashMap<>();
        organisation.monthWage(tenant, person, entry.getPeriod()).ifPresent(wage -> row.put("month_wage", wage));
        row.put("posted_this_month", ledger.taken(tenant, person, entry.getPeriod()));
        organisation.region(tenant, person).ifPresent(region -> row.put("region", region));
        return row;
    }
}
