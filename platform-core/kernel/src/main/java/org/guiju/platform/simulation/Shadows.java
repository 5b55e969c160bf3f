package org.guiju.platform.simulation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ControlCode;

/** What controls that only look on would have said, out of the docket. */
@Repository
public class Shadows {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * @param would what it would have found, such as {@code Refuses}
     * @param acts in how many acts
     * @param last when it last would have
     */
    public record Looked(ControlCode control, String would, UUID person, long acts, Instant last) {}

    /** In these units since then; of one clause where one is named. */
    public List<Looked> since(TenantId tenant, Instant from, Collection<UUID> units, Optional<ClauseCode> clause) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select f.one ->> 'control', f.one -> 'finding' -> 'would' ->> 'kind', d.actor_id,"
                                + " count(distinct d.id), cast(extract(epoch from max(d.decided_at)) * 1000 as bigint)"
                                + " from guiju.docket d cross join lateral jsonb_array_elements(d.findings) as f (one)"
                                + " where d.tenant_id = ?1 and d.decided_at >= cast(?2 as timestamptz)"
                                + " and d.unit_id = any (cast(?3 as uuid[])) and f.one -> 'finding' ->> 'kind' = 'Shadows'"
                                + " and f.one -> 'finding' -> 'would' ->> 'kind' not in ('Silent', 'Permits')"
                                + " and (?4 = '' or f.one ->> 'control' like ?4 || '#%') group by 1, 2, 3 order by 1, 2, 4 desc")
                .setParameter(1, tenant.value())
                .setParameter(2, from.toString())
                .setParameter(3, Ids.array(units))
                .setParameter(4, clause.map(ClauseCode::toString).orElse(""))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Looked(
                        ControlCode.of((String) row[0]),
                        (String) row[1],
                        (UUID) row[2],
                        ((Number) row[3]).longValue(),
                        Instant.ofEpochMilli(((Number) row[4]).longValue())))
                .toList();
    }
}
