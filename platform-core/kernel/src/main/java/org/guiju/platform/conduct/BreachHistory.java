package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.ledger.Breaches;
import org.guiju.platform.tenancy.TenantId;

/** What is on record about the people a breach is about: which rule, when, how often, whether it is decided. */
@ApplicationScoped
class BreachHistory implements FactSupplier {

    @Inject
    Breaches breaches;

    @Override
    public String code() {
        return "breach-history";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        if (!(arguments.get("persons") instanceof Collection<?> persons)) {
            return Optional.of(List.of());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        persons.forEach(person -> person(person.toString())
                .ifPresent(id -> breaches.ofPerson(tenant, id).forEach(row -> rows.add(row.fact()))));
        return Optional.of(rows);
    }

    private static Optional<UUID> person(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
