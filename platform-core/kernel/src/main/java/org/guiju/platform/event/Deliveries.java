package org.guiju.platform.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** What was sent to webhooks, and what is to be sent because somebody asked. */
@Repository
public class Deliveries {

    private static final String COLUMNS = "select event_id, kind = 'ping', topic, state, tries, status,"
            + " coalesce(problem, ''), coalesce(answer, ''), coalesce(millis, 0),"
            + " cast(extract(epoch from next_at) * 1000 as bigint), cast(extract(epoch from at) * 1000 as bigint)"
            + " from guiju.delivery where tenant_id = ?1 and webhook_id = ?2 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Newest first. */
    public List<Delivery> of(TenantId tenant, UUID webhook, int offset, int limit) {
        return list(COLUMNS + "order by at desc, event_id desc offset " + offset + " limit " + limit, tenant, webhook);
    }

    /** What somebody asked for longest ago. */
    Optional<Delivery> asked(TenantId tenant, UUID webhook) {
        return list(COLUMNS + "and state = 'asked' order by at limit 1", tenant, webhook).stream()
                .findFirst();
    }

    void ask(TenantId tenant, UUID webhook, UUID event, String topic, boolean ping, Instant at) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.delivery (tenant_id, webhook_id, event_id, kind, topic, state, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, 'asked', cast(?6 as timestamptz))"
                                + " on conflict (tenant_id, webhook_id, event_id) do update set state = 'asked', at = excluded.at")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .setParameter(3, event)
                .setParameter(4, ping ? "ping" : "event")
                .setParameter(5, topic)
                .setParameter(6, at.toString())
                .executeUpdate();
    }

    void note(TenantId tenant, UUID webhook, Parcel parcel, Outcome outcome, Optional<Instant> next, Instant at) {
        var state = outcome.delivered()
                ? Delivery.State.DELIVERED
                : next.isPresent() ? Delivery.State.WAITING : Delivery.State.FAILED;
        entityManager
                .createNativeQuery(
                        "insert into guiju.delivery as d (tenant_id, webhook_id, event_id, kind, topic, state,"
                                + " tries, status, problem, answer, millis, next_at, at) values (?1, ?2, ?3, ?4, ?5, ?6, 1,"
                                + " cast(nullif(?7, '') as int), nullif(?8, ''), ?9, ?10, cast(nullif(?11, '') as timestamptz),"
                                + " cast(?12 as timestamptz)) on conflict (tenant_id, webhook_id, event_id) do update set"
                                + " state = excluded.state, tries = d.tries + 1, status = excluded.status,"
                                + " problem = excluded.problem, answer = excluded.answer, millis = excluded.millis,"
                                + " next_at = excluded.next_at, at = excluded.at")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .setParameter(3, parcel.event())
                .setParameter(4, parcel.ping() ? "ping" : "event")
                .setParameter(5, parcel.topic())
                .setParameter(6, state.name().toLowerCase(Locale.ROOT))
                .setParameter(7, outcome.status().map(String::valueOf).orElse(""))
                .setParameter(
                        8,
                        outcome.problem()
                                .map(problem -> problem.name().toLowerCase(Locale.ROOT))
                                .orElse(""))
                .setParameter(9, outcome.answer())
                .setParameter(10, outcome.millis())
                .setParameter(11, next.map(Instant::toString).orElse(""))
                .setParameter(12, at.toString())
                .executeUpdate();
    }

    /** A webhook that stands still tries nothing again by itself. */
    void giveUpWaiting(TenantId tenant, UUID webhook) {
        entityManager
                .createNativeQuery("update guiju.delivery set state = 'failed', next_at = null"
                        + " where tenant_id = ?1 and webhook_id = ?2 and state = 'waiting'")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .executeUpdate();
    }

    void forget(TenantId tenant, Instant before) {
        entityManager
                .createNativeQuery("delete from guiju.delivery where tenant_id = ?1 and at < cast(?2 as timestamptz)")
                .setParameter(1, tenant.value())
                .setParameter(2, before.toString())
                .executeUpdate();
    }

    private List<Delivery> list(String sql, TenantId tenant, UUID webhook) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, webhook)
                .getResultList();
        return rows.stream().map(row -> delivery((Object[]) row)).toList();
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery(
                (UUID) row[0],
                (Boolean) row[1],
                (String) row[2],
                Delivery.State.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                ((Number) row[4]).intValue(),
                Optional.ofNullable((Number) row[5]).map(Number::intValue),
                Optional.of((String) row[6]).filter(problem -> !problem.isEmpty()),
                (String) row[7],
                ((Number) row[8]).longValue(),
                Optional.ofNullable((Number) row[9]).map(millis -> Instant.ofEpochMilli(millis.longValue())),
                Instant.ofEpochMilli(((Number) row[10]).longValue()));
    }
}
