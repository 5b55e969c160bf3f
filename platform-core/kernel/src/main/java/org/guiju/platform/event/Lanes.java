package org.guiju.platform.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/**
 * Which webhook is looked at when. A node claims a lane with a lease and is alone in it as long as the lease lasts; when
 * it dies the lease runs out, and another goes on where the webhook stands.
 */
@Repository
public class Lanes {

    /** Longer than one sending can take, with what is done around it. */
    static final Duration LEASE = Duration.ofSeconds(25);

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    record Claim(TenantId tenant, UUID webhook, UUID by) {}

    void open(TenantId tenant, UUID webhook) {
        entityManager
                .createNativeQuery("insert into guiju.lane (tenant_id, webhook_id, at) values (?1, ?2, now())"
                        + " on conflict (tenant_id, webhook_id) do update set at = now()")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .executeUpdate();
    }

    void close(TenantId tenant, UUID webhook) {
        entityManager
                .createNativeQuery("delete from guiju.lane where tenant_id = ?1 and webhook_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .executeUpdate();
    }

    List<Claim> claim(UUID by, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(claiming(limit))
                .setParameter(1, by)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claim(new TenantId((UUID) row[0]), (UUID) row[1], by))
                .toList();
    }

    /** What every node says to the database; nothing leaves a halted company. A lease beyond any that can be given is from before the clock went back. */
    private static String claiming(int limit) {
        var lease = "make_interval(secs => " + LEASE.toSeconds() + ")";
        return "update guiju.lane l set claimed_by = ?1, claimed_until = now() + " + lease + ", at = now() + " + lease
                + " from (select tenant_id, webhook_id from guiju.lane where at <= now()"
                + " and exists (select from guiju.tenant t where t.id = tenant_id and t.state = 'active')"
                + " and (claimed_until is null or claimed_until < now() or claimed_until > now() + " + lease + ")"
                + " order by at limit " + limit + " for update skip locked) ready"
                + " where l.tenant_id = ready.tenant_id and l.webhook_id = ready.webhook_id"
                + " returning l.tenant_id, l.webhook_id";
    }

    /** Whether the lane is still this claim's; if so, for another lease. */
    boolean hold(Claim claim) {
        return entityManager
                        .createNativeQuery("update guiju.lane set claimed_until = now() + make_interval(secs => ?4),"
                                + " at = case when at <= now() then at else now() + make_interval(secs => ?4) end"
                                + " where tenant_id = ?1 and webhook_id = ?2 and claimed_by = ?3")
                        .setParameter(1, claim.tenant().value())
                        .setParameter(2, claim.webhook())
                        .setParameter(3, claim.by())
                        .setParameter(4, (double) LEASE.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /** Somebody who opened it again in the meantime is not made to wait. */
    void release(Claim claim, Duration rest) {
        entityManager
                .createNativeQuery("update guiju.lane set claimed_by = null, claimed_until = null,"
                        + " at = case when at <= now() then at else now() + make_interval(secs => ?4) end"
                        + " where tenant_id = ?1 and webhook_id = ?2 and claimed_by = ?3")
                .setParameter(1, claim.tenant().value())
                .setParameter(2, claim.webhook())
                .setParameter(3, claim.by())
                .setParameter(4, rest.toMillis() / 1000.0)
                .executeUpdate();
    }
}
