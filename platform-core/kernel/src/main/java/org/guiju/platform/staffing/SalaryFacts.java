package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.ledger.PayrollPeriods;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of a salary that somebody wants to enter. */
@ApplicationScoped
class SalaryFacts implements FactSupplier {

    private static final LocalDate BEFORE_ANY_PAYROLL = LocalDate.of(1970, 1, 1);

    @Inject
    Organisation organisation;

    @Inject
    PayrollPeriods periods;

    @Override
    public String code() {
        return "salary-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return new Given(arguments)
                .id("person")
                .flatMap(id -> organisation.employee(tenant, id))
                .map(employee -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("works_here", employee.isActive());
                    row.put("earliest", earliest(tenant));
                    return row;
                });
    }

    /** The day after the last month whose pay is closed. */
    private LocalDate earliest(TenantId tenant) {
        return periods.closed(tenant).keySet().stream()
                .max(LocalDate::compareTo)
                .map(month -> month.plusMonths(1))
                .orElse(BEFORE_ANY_PAYROLL);
    }
}
