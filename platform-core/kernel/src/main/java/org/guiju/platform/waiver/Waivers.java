package org.guiju.platform.waiver;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;

/** All waivers of a company. */
@Repository
public class Waivers {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(Waiver waiver) {
        entityManager.persist(waiver);
        entityManager.flush();
    }

    public Optional<Waiver> waiver(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Waiver.class, new RowId(tenant.value(), id)));
    }

    /** Newest first. */
    public List<Waiver> all(TenantId tenant) {
        return entityManager
                .createQuery("select w from Waiver w where w.tenantId = :tenant order by w.id desc", Waiver.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(500)
                .getResultList();
    }

    /** Those that are granted, the first to end in front. */
    public List<Waiver> granted(TenantId tenant) {
        return entityManager
                .createQuery(
                        "select w from Waiver w where w.tenantId = :tenant and w.state = 'granted' and w.used < w.uses"
                                + " order by w.lastDay, w.id",
                        Waiver.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** True unless somebody else has used it up in the same moment. */
    boolean use(TenantId tenant, UUID waiver, UUID docket, Instant at) {
        var used = entityManager
                .createNativeQuery("update guiju.waiver set used = used + 1"
                        + " where tenant_id = ?1 and id = ?2 and state = 'granted' and used < uses")
                .setParameter(1, tenant.value())
                .setParameter(2, waiver)
                .executeUpdate();
        if (used == 1) {
            entityManager
                    .createNativeQuery("insert into guiju.waiver_use (tenant_id, waiver_id, docket_id, at)"
                            + " values (?1, ?2, ?3, cast(?4 as timestamptz))")
                    .setParameter(1, tenant.value())
                    .setParameter(2, waiver)
                    .setParameter(3, docket)
                    .setParameter(4, at.toString())
                    .executeUpdate();
        }
        return used == 1;
    }

    /** Gives one use back, once. */
    boolean giveBack(TenantId tenant, UUID waiver, UUID act, UUID docket) {
        var returned = entityManager
                .createNativeQuery("update guiju.waiver_use set returned_docket_id = ?4"
                        + " where tenant_id = ?1 and waiver_id = ?2 and docket_id = ?3 and returned_docket_id is null")
                .setParameter(1, tenant.value())
                .setParameter(2, waiver)
                .setParameter(3, act)
                .setParameter(4, docket)
                .executeUpdate();
        if (returned == 1) {
            entityManager
                    .createNativeQuery("update guiju.waiver set used = used - 1 where tenant_id = ?1 and id = ?2")
                    .setParameter(1, tenant.value())
                    .setParameter(2, waiver)
                    .executeUpdate();
        }
        return returned == 1;
    }

    /** Docket entries of the acts that used it and were not reversed. */
    public List<UUID> acts(TenantId tenant, UUID waiver) {
        List<?> rows = entityManager
                .createNativeQuery("select docket_id from guiju.waiver_use where tenant_id = ?1 and waiver_id = ?2"
                        + " and returned_docket_id is null order by at")
                .setParameter(1, tenant.value())
                .setParameter(2, waiver)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
