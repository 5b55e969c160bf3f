package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.MinimumWages;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** The month's wage of the person an entry is about, what has been taken from it, and the minimum the company stated. */
@ApplicationScoped
class WageFacts implements FactSupplier {

    @Inject
    DueProcess process;

    @Inject
    LedgerLines lines;

    @Inject
    PayrollPeriods periods;

    @Inject
    Organisation organisation;

    @Inject
    MinimumWages minimums;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "wage-of-entry";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return process.find(tenant, arguments).map(entry -> row(tenant, entry, month(tenant, entry, arguments)));
    }

    private LocalDate month(TenantId tenant, LedgerEntry entry, Map<String, Object> arguments) {
        return arguments.get("month") instanceof LocalDate named
                ? named.withDayOfMonth(1)
                : periods.open(tenant, entry.getPeriod());
    }

    private Map<String, Object> row(TenantId tenant, LedgerEntry entry, LocalDate month) {
        var person = entry.getPersonId();
        Map<String, Object> row = new LinkedHashMap<>();
        organisation.monthWage(tenant, person, month).ifPresent(wage -> row.put("month_wage", wage));
        row.put("posted_this_month", lines.taken(tenant, person, month));
        organisation.region(tenant, person).ifPresent(region -> {
            row.put("region", region);
            minimums.on(tenant, region, month).ifPresent(stated -> {
                row.put("local_minimum", stated.amount());
                row.put(
                        "local_stated_on",
                        LocalDate.ofInstant(
                                stated.statedAt(), companies.company(tenant).zone()));
            });
        });
        return row;
    }
}
