package org.guiju.platform.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.ClauseCode;

/** How well clauses were kept: of all that was owed and is over, what was done in time, late, or not at all. */
@Repository
public class Compliance {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** What became of the matters of one clause in one unit; a matter that several people owe counts once. */
    public record Rate(ClauseCode clause, Optional<UUID> unit, int inTime, int late, int missed) {

        public int all() {
            return inTime + late + missed;
        }
    }

    public List<Rate> rates(TenantId tenant, Instant from, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        with owed as (
                            select matter, min(control) as control, min(cast(unit_id as text)) as unit,
                                   bool_or(state = 'done') as done, min(closed_at) as closed, max(due_at) as due
                            from guiju.duty
                            where tenant_id = ?1 and due_at >= cast(?2 as timestamptz)
                              and (state in ('done', 'lapsed') or state = 'open' and due_at < cast(?3 as timestamptz))
                            group by matter)
                        select split_part(control, '#', 1) as clause, unit, count(*) filter (where done and closed <= due),
                               count(*) filter (where done and closed > due), count(*) filter (where not done)
                        from owed group by clause, unit order by clause, unit
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, from.toString())
                .setParameter(3, now.toString())
                .getResultList();
        return rows.stream().map(row -> rate((Object[]) row)).toList();
    }

    private static Rate rate(Object[] row) {
        return new Rate(
                ClauseCode.of(row[0].toString()),
                Optional.ofNullable(row[1]).map(unit -> UUID.fromString(unit.toString())),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }
}
