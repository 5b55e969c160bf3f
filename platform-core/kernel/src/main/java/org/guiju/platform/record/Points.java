package org.guiju.platform.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Curve;

/** A number that records keep about another one, over time. */
@Repository
public class Points {

    /** More than a page can draw; what is older is left out. */
    private static final int MOST = 20_000;

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param within whether the limit of then was kept, where that is known */
    public record Point(
            UUID record, Instant at, BigDecimal value, Optional<BigDecimal> limit, Optional<Boolean> within) {}

    /** Oldest first. */
    public List<Point> of(TenantId tenant, Curve curve, UUID record, Instant from) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select r.id, cast(extract(epoch from cast(jsonb_extract_path_text(r.data, ?5, '$at') as timestamptz))
                                          * 1000 as bigint) as at,
                               cast(jsonb_extract_path_text(r.data, ?6) as numeric),
                               cast(jsonb_extract_path_text(r.data, ?7) as numeric),
                               cast(jsonb_extract_path_text(r.data, ?8) as boolean)
                        from guiju.record_index i join guiju.record r on r.tenant_id = i.tenant_id and r.id = i.record_id
                        where i.tenant_id = ?1 and i.type = ?2 and i.field = ?3 and i.text_value = ?4
                          and r.created_at >= cast(?9 as timestamptz)
                          and jsonb_extract_path_text(r.data, ?6) is not null
                          and jsonb_extract_path_text(r.data, ?5, '$at') is not null
                        order by at desc limit %d
                        """
                                .formatted(MOST))
                .setParameter(1, tenant.value())
                .setParameter(2, curve.of())
                .setParameter(3, curve.by())
                .setParameter(4, record.toString())
                .setParameter(5, curve.at())
                .setParameter(6, curve.value())
                .setParameter(7, curve.limit().orElse(""))
                .setParameter(8, curve.within().orElse(""))
                .setParameter(9, from.toString())
                .getResultList();
        return rows.reversed().stream().map(row -> point((Object[]) row)).toList();
    }

    private static Point point(Object[] row) {
        return new Point(
                (UUID) row[0],
                Instant.ofEpochMilli(((Number) row[1]).longValue()),
                (BigDecimal) row[2],
                Optional.ofNullable((BigDecimal) row[3]),
                Optional.ofNullable((Boolean) row[4]));
    }
}
