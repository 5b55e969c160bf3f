package org.guiju.platform.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/**
 * Which company has a clock that ends when: all the platform knows without being bound to the company. Nodes claim what is
 * due with a lease, so that any node may die. While a company is halted its clocks keep their times and none is claimed, but
 * for what the platform itself has to do there.
 */
@Repository
public class Clocks {

    /** How long a claim lasts; each failed try waits longer. */
    private static final String LEASE = "least(interval '1 minute' * power(2, least(attempts, 20)), interval '1 day')";

    /** Begins the kind of a clock of the platform's own, which runs in a halted company too. */
    public static final String OF_THE_PLATFORM = "company-";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param failures tries that ended and failed, the same for every node that sees this try */
    public record Due(TenantId tenant, String kind, UUID ref, int failures) {}

    /** A clock that keeps failing, as the operator may see it: nothing of the company but that it is stuck. */
    public record Stuck(
            TenantId tenant, String company, String kind, UUID ref, Instant at, int failures, String fault) {}

    /** Starts a clock, or starts it anew. */
    public void set(TenantId tenant, String kind, UUID ref, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.due (tenant_id, kind, ref, at)"
                        + " values (?1, ?2, ?3, cast(?4 as timestamptz)) on conflict (tenant_id, kind, ref)"
                        + " do update set at = excluded.at, claimed_until = null, attempts = 0, failures = 0,"
                        + " fault = null, failed_at = null")
                .setParameter(1, tenant.value())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .setParameter(4, at.toString())
                .executeUpdate();
    }

    /** Starts a clock of a kind for every company that has none. */
    void ensureForAll(String kind, UUID ref) {
        entityManager
                .createNativeQuery("insert into guiju.due (tenant_id, kind, ref, at)"
                        + " select id, ?1, ?2, now() + clock_offset from guiju.tenant where state <> 'closed'"
                        + " on conflict do nothing")
                .setParameter(1, kind)
                .setParameter(2, ref)
                .executeUpdate();
    }

    /** What ended until now ends later, whatever its kind, but for those named. */
    void allow(TenantId tenant, Duration more, List<String> but) {
        entityManager
                .createNativeQuery("update guiju.due d set at = now() + t.clock_offset + make_interval(secs => ?2),"
                        + " claimed_until = null, attempts = 0 from guiju.tenant t"
                        + " where t.id = d.tenant_id and d.tenant_id = ?1 and d.at < now() + t.clock_offset"
                        + " and d.kind not like '" + OF_THE_PLATFORM
                        + "%' and d.kind <> all (string_to_array(?3, ','))")
                .setParameter(1, tenant.value())
                .setParameter(2, (double) more.toSeconds())
                .setParameter(3, String.join(",", but))
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

    /** When a clock ends. */
    public Optional<Instant> at(TenantId tenant, String kind, UUID ref) {
        List<?> found = entityManager
                .createNativeQuery("select cast(extract(epoch from at) * 1000 as bigint) from guiju.due"
                        + " where tenant_id = ?1 and kind = ?2 and ref = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .getResultList();
        return found.stream().findFirst().map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()));
    }

    /**
     * Claims clocks that have ended by their company's own time. A claim that reaches further than any lease can is from
     * before the clock of the database went back, and holds nobody up.
     */
    public List<Due> claim(int limit) {
        List<?> rows = entityManager.createNativeQuery(claiming(limit)).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due(
                        new TenantId((UUID) row[0]), (String) row[1], (UUID) row[2], ((Number) row[3]).intValue()))
                .toList();
    }

    /** What every node says to the database. */
    public static String claiming(int limit) {
        return "update guiju.due d set attempts = attempts + 1, claimed_until = now() + " + LEASE
                + " from (select x.tenant_id, x.kind, x.ref from guiju.due x join guiju.tenant t"
                + " on t.id = x.tenant_id where x.at <= now() + t.clock_offset"
                + " and (t.state = 'active' or x.kind like '" + OF_THE_PLATFORM + "%')"
                + " and (x.claimed_until is null or x.claimed_until < now()"
                + " or x.claimed_until > now() + " + LEASE + ")"
                + " order by x.at limit " + limit + " for update of x skip locked) ready"
                + " where d.tenant_id = ready.tenant_id and d.kind = ready.kind and d.ref = ready.ref"
                + " returning d.tenant_id, d.kind, d.ref, d.failures";
    }

    /** The try ended and failed; the next one waits for the claim to end. */
    public void failed(Due clock, String fault) {
        entityManager
                .createNativeQuery("update guiju.due set failures = failures + 1, fault = ?5, failed_at = now()"
                        + " where tenant_id = ?1 and kind = ?2 and ref = ?3 and failures = ?4")
                .setParameter(1, clock.tenant().value())
                .setParameter(2, clock.kind())
                .setParameter(3, clock.ref())
                .setParameter(4, clock.failures())
                .setParameter(5, fault)
                .executeUpdate();
    }

    /** Clocks whose last try failed, longest overdue first. */
    public List<Stuck> stuck(int limit) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select d.tenant_id, t.code, d.kind, d.ref, cast(extract(epoch from d.at) * 1000 as bigint),"
                                + " d.failures, d.fault from guiju.due d join guiju.tenant t on t.id = d.tenant_id"
                                + " where d.failures > 0 order by d.at limit " + limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Stuck(
                        new TenantId((UUID) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        Instant.ofEpochMilli(((Number) row[4]).longValue()),
                        ((Number) row[5]).intValue(),
                        (String) row[6]))
                .toList();
    }

    /** Has a clock whose last try failed tried again at once; false when there is none. */
    public boolean retry(TenantId tenant, String kind, UUID ref) {
        return entityManager
                        .createNativeQuery("update guiju.due set claimed_until = null, attempts = 0"
                                + " where tenant_id = ?1 and kind = ?2 and ref = ?3 and failures > 0")
                        .setParameter(1, tenant.value())
                        .setParameter(2, kind)
                        .setParameter(3, ref)
                        .executeUpdate()
                == 1;
    }
}
