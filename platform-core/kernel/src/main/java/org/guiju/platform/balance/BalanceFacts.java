package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** What somebody has of a unit, for clauses about using it. */
@ApplicationScoped
class BalanceFacts implements FactSupplier {

    @Inject
    Balances balances;

    @Override
    public String code() {
        return "balance";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        if (!(arguments.get("person") instanceof String person) || !(arguments.get("unit") instanceof String unit)) {
            return Optional.empty();
        }
        var available = balances.of(tenant, UUID.fromString(person), unit, now).stream()
                .map(Portion::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Map.of("available", available));
    }
}
