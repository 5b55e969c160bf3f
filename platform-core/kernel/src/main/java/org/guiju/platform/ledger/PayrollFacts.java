package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** What clauses about closing a month may know of it. */
@ApplicationScoped
class PayrollFacts implements FactSupplier {

    @Inject
    Ledger ledger;

    @Inject
    PayrollPeriods periods;

    @Override
    public String code() {
        return "payroll-month";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.ofNullable(arguments.get("month"))
                .map(LocalDate.class::cast)
                .map(day -> day.withDayOfMonth(1))
                .map(month -> Map.of(
                        "first_day",
                        month,
                        "closed",
                        periods.closing(tenant, month).isPresent(),
                        "undecided",
                        count(ledger.undecided(tenant, month)),
                        "open",
                        count(ledger.toPost(tenant, month).size())));
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }
}
