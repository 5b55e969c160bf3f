package org.guiju.platform.draw;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.RowId;

/** All draws of a company, and what was picked. */
@Repository
public class Draws {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** The draw of this unit and period; the first one to plan it makes it. */
    SealedDraw keep(TenantId tenant, DrawPlan plan) {
        return planned(tenant, plan).orElseGet(() -> {
            var draw = new SealedDraw(tenant.value(), plan, Seed.fresh());
            entityManager.persist(draw);
            entityManager.flush();
            return draw;
        });
    }

    private Optional<SealedDraw> planned(TenantId tenant, DrawPlan plan) {
        return entityManager
                .createQuery(
                        "select d from SealedDraw d where d.tenantId = :tenant and d.control = :control"
                                + " and d.unitId = :unit and d.fromAt = :from",
                        SealedDraw.class)
                .setParameter("tenant", tenant.value())
                .setParameter("control", plan.control().toString())
                .setParameter("unit", plan.unit().getId())
                .setParameter("from", plan.from())
                .getResultStream()
                .findFirst();
    }

    public Optional<SealedDraw> draw(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(SealedDraw.class, new RowId(tenant.value(), id)));
    }

    /** Those of some units that have been published, newest first. */
    public List<SealedDraw> of(TenantId tenant, Collection<UUID> units, int limit) {
        return units.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select d from SealedDraw d where d.tenantId = :tenant and d.unitId in :units"
                                        + " and d.begunDocket is not null order by d.fromAt desc, d.id desc",
                                SealedDraw.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("units", units)
                        .setMaxResults(limit)
                        .getResultList();
    }

    void add(TenantId tenant, Pick pick) {
        entityManager
                .createNativeQuery("insert into guiju.draw_pick (tenant_id, draw_id, number, at, population, item,"
                        + " docket_id) values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as jsonb), ?6, ?7)")
                .setParameter(1, tenant.value())
                .setParameter(2, pick.draw())
                .setParameter(3, pick.number())
                .setParameter(4, pick.at().toString())
                .setParameter(
                        5, Json.write(pick.list().stream().map(Pick.Line::text).toList()))
                .setParameter(6, pick.item().orElse(null))
                .setParameter(7, pick.docket())
                .executeUpdate();
    }

    /** What was picked so far, in order. */
    public List<Pick> picks(TenantId tenant, UUID draw) {
        List<?> rows = entityManager
                .createNativeQuery("select number, cast(extract(epoch from at) * 1000 as bigint),"
                        + " cast(population as text), item, docket_id from guiju.draw_pick"
                        + " where tenant_id = ?1 and draw_id = ?2 order by number")
                .setParameter(1, tenant.value())
                .setParameter(2, draw)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Pick(
                        draw,
                        ((Number) row[0]).intValue(),
                        Instant.ofEpochMilli(((Number) row[1]).longValue()),
                        ((List<?>) Json.read((String) row[2]))
                                .stream()
                                        .map(String.class::cast)
                                        .map(Pick.Line::of)
                                        .toList(),
                        Optional.ofNullable((String) row[3]),
                        (UUID) row[4]))
                .toList();
    }
}
