package org.guiju.platform.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/**
 * The way of a record for clauses: {@code arguments: {made_of: record.id}} asks what was made of it, {@code made_from} what
 * it was made of. Rows have {@code id}, {@code type}, {@code number} and {@code state}.
 */
@ApplicationScoped
class TraceFacts implements FactSupplier {

    @Inject
    Traces traces;

    @Inject
    Records records;

    @Override
    public String code() {
        return "trace";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return record(tenant, arguments, "made_of")
                .map(record -> traces.madeOf(tenant, record))
                .or(() -> record(tenant, arguments, "made_from").map(record -> traces.madeFrom(tenant, record)))
                .map(TraceFacts::rows);
    }

    private Optional<BusinessRecord> record(TenantId tenant, Map<String, Object> arguments, String name) {
        return Ids.read(arguments.get(name)).flatMap(id -> records.record(tenant, id));
    }

    private static Object rows(List<Traced> way) {
        return way.stream()
                .map(Traced::record)
                .map(record -> Map.of(
                        "id", record.getId().toString(),
                        "type", record.getType(),
                        "number", record.getNumber(),
                        "state", record.getState()))
                .toList();
    }
}
