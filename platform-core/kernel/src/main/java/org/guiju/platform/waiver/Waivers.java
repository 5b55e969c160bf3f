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

    /** A use of a waiver by an act. */
    record Use(UUID waiver, UUID act) {}

    /** Uses by acts of some types that touched a record, and were not given back. */
    List<Use> usedOn(TenantId tenant, UUID record, List<String> actions) {
        List<?> rows = entityManager
                .createNativeQuery("select u.waiver_id, u.docket_id from guiju.waiver_use u"
                        + " join guiju.docket d on d.tenant_id = u.tenant_id and d.id = u.docket_id"
                        + " where u.tenant_id = ?1 and u.returned_docket_id is null"
                        + " and d.action_type = any(string_to_array(?3, ','))"
                        + " and (d.subject_id = ?2 or exists (select 1 from guiju.docket_record r"
                        + " where r.tenant_id = u.tenant_id and r.docket_id = u.docket_id and r.record_id = ?2))"
                        + " order by u.at, u.docket_id for update of u")
                .setParameter(1, tenant.value())
                .setParameter(2, record)
                .setParameter(3, String.join(",", actions))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Use((UUID) row[0], (UUID) row[1]))
                .toList();
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
