package org.guiju.platform.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/**
 * Which company has a clock that ends when: all the platform knows without being bound to the company. Nodes claim what is
 * due with a lease, so that any node may die.
 */
@Repository
public class Clocks {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    record Due(TenantId tenant, String kind, UUID ref) {}

    public void set(TenantId tenant, String kind, UUID ref, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.due (tenant_id, kind, ref, at)"
                        + " values (?1, ?2, ?3, cast(?4 as timestamptz))"
                        + " on conflict (tenant_id, kind, ref) do update set at = excluded.at, attempts = 0,"
                        + " claimed_until = null")
                .setParameter(1, tenant.value())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .setParameter(4, at.toString())
                .executeUpdate();
    }

    public void stop(TenantId tenant, String kind, UUID ref) {
        entityManager
                .createNativeQuery("delete from guiju.due where tenant_id = ?1 and kind = ?2 and ref = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .executeUpdate();
    }

    /** Claims clocks that have ended by their company's own time, for one minute; each failed try waits longer. */
    public List<Due> claim(int limit) {
        List<?> rows = entityManager
                .createNativeQuery("update guiju.due d set attempts = attempts + 1, claimed_until = now()"
                        + " + least(interval '1 minute' * power(2, attempts), interval '1 day')"
                        + " from (select x.tenant_id, x.kind, x.ref from guiju.due x join guiju.tenant t"
                        + " on t.id = x.tenant_id where x.at <= now() + t.clock_offset"
                        + " and (x.claimed_until is null or x.claimed_until < now())"
                        + " order by x.at limit " + limit + " for update of x skip locked) ready"
                        + " where d.tenant_id = ready.tenant_id and d.kind = ready.kind and d.ref = ready.ref"
                        + " returning d.tenant_id, d.kind, d.ref")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due(new TenantId((UUID) row[0]), (String) row[1], (UUID) row[2]))
                .toList();
    }
}
