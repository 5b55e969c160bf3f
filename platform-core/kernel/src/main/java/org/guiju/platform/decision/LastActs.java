package org.guiju.platform.decision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;

/** What was done with records last. */
@Repository
public class LastActs {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    public record Act(UUID docket, String action, Instant at) {}

    /** By record, the newest permitted act that made or changed it. */
    public Map<UUID, Act> of(TenantId tenant, Collection<UUID> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        List<?> found = entityManager
                .createNativeQuery("select distinct on (t.record_id) t.record_id, d.id, d.action_type,"
                        + " cast(extract(epoch from coalesce(d.happened_at, d.decided_at)) * 1000 as bigint)"
                        + " from guiju.docket_record t join guiju.docket d on d.tenant_id = t.tenant_id"
                        + " and d.id = t.docket_id where t.tenant_id = ?1 and d.outcome = 'PERMITTED'"
                        + " and t.record_id in (select cast(value as uuid)"
                        + " from jsonb_array_elements_text(cast(?2 as jsonb))) order by t.record_id, d.id desc")
                .setParameter(1, tenant.value())
                .setParameter(2, Json.write(records.stream().map(UUID::toString).toList()))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Act(
                                (UUID) row[1], (String) row[2], Instant.ofEpochMilli(((Number) row[3]).longValue()))));
    }
}
