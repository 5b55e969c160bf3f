package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** Open duties as facts: those of the record an action is about, and those of whoever acts. */
@ApplicationScoped
class DutyFacts {

    @Inject
    Duties duties;

    /** @param whose {@code record} or {@code actor}, which is also the name of the argument */
    record Open(String whose, BiFunction<TenantId, UUID, List<Duty>> duties) implements FactSupplier {

        @Override
        public String code() {
            return "open-duties-of-" + whose;
        }

        @Override
        public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
            return Optional.ofNullable(arguments.get(whose))
                    .map(id -> duties.apply(tenant, UUID.fromString(id.toString())).stream()
                            .map(Open::row)
                            .toList());
        }

        private static Map<String, Object> row(Duty duty) {
            return Map.of(
                    "duty", duty.getCode(),
                    "holder", duty.getHolderId().toString(),
                    "opened_at", duty.getOpenedAt(),
                    "due_at", duty.getDueAt());
        }
    }

    @Produces
    @Dependent
    FactSupplier ofTheRecord() {
        return new Open("record", (tenant, record) -> duties.open(tenant, record));
    }

    @Produces
    @Dependent
    FactSupplier ofTheActor() {
        return new Open("actor", (tenant, employee) -> duties.of(tenant, employee));
    }
}
