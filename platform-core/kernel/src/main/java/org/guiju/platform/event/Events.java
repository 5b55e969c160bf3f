package org.guiju.platform.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** All events of a company, in order. */
@Repository
public class Events {

    private static final int BATCH = 1000;
    private static final String COLUMNS = "select seq, id, docket_id, topic, record_types,"
            + " cast(extract(epoch from at) * 1000000 as bigint) from guiju.event where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * Gives what is committed and has no place yet its place, oldest first. One at a time does this for a company; places
     * become visible together.
     */
    public void order(TenantId tenant) {
        if (!hasUnordered(tenant)) {
            return;
        }
        var head = lockHead(tenant);
        var placed = entityManager
                .createNativeQuery("insert into guiju.event (tenant_id, seq, id, docket_id, topic, record_types, at)"
                        + " select ?1, ?2 + row_number() over (order by o.id), o.id, o.docket_id, o.topic,"
                        + " coalesce((select string_agg(distinct r.type, ' ') from guiju.docket_record d"
                        + " join guiju.record r on r.tenant_id = d.tenant_id and r.id = d.record_id"
                        + " where d.tenant_id = ?1 and d.docket_id = o.docket_id), ''), o.created_at"
                        + " from (select * from guiju.outbox where tenant_id = ?1 order by id limit " + BATCH + ") o")
                .setParameter(1, tenant.value())
                .setParameter(2, head)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from guiju.outbox where tenant_id = ?1 and id in"
                        + " (select id from guiju.event where tenant_id = ?1 and seq > ?2)")
                .setParameter(1, tenant.value())
                .setParameter(2, head)
                .executeUpdate();
        entityManager
                .createNativeQuery("update guiju.event_head set seq = ?2 where tenant_id = ?1")
                .setParameter(1, tenant.value())
                .setParameter(2, head + placed)
                .executeUpdate();
    }

    private boolean hasUnordered(TenantId tenant) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.outbox where tenant_id = ?1 limit 1")
                .setParameter(1, tenant.value())
                .getResultList()
                .isEmpty();
    }

    private long lockHead(TenantId tenant) {
        entityManager
                .createNativeQuery("insert into guiju.event_head (tenant_id) values (?1) on conflict do nothing")
                .setParameter(1, tenant.value())
                .executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery("select seq from guiju.event_head where tenant_id = ?1 for update")
                        .setParameter(1, tenant.value())
                        .getSingleResult())
                .longValue();
    }

    /** Place of the newest event; 0 when there is none. */
    public long newest(TenantId tenant) {
        return number(tenant, "select coalesce(max(seq), 0) from guiju.event_head where tenant_id = ?1");
    }

    /** Place of the oldest event that is still kept; 1 beyond the newest when none is. */
    public long oldest(TenantId tenant) {
        return number(
                tenant,
                "select coalesce((select min(seq) from guiju.event where tenant_id = ?1),"
                        + " (select max(seq) from guiju.event_head where tenant_id = ?1) + 1, 1)");
    }

    private long number(TenantId tenant, String sql) {
        return ((Number) entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, tenant.value())
                        .getSingleResult())
                .longValue();
    }

    /** Last place before a moment. */
    long before(TenantId tenant, Instant moment) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(min(seq) - 1, (select coalesce(max(seq), 0) from"
                                + " guiju.event_head where tenant_id = ?1)) from guiju.event"
                                + " where tenant_id = ?1 and at >= cast(?2 as timestamptz)")
                        .setParameter(1, tenant.value())
                        .setParameter(2, moment.toString())
                        .getSingleResult())
                .longValue();
    }

    public Optional<Event> event(TenantId tenant, UUID id) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + "and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> event((Object[]) row));
    }

    /** What follows a place and is among the topics, in order. */
    public List<Event> after(TenantId tenant, long seq, Topics topics, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + "and seq > ?2 and (?3 or topic = any (string_to_array(?4, ' '))"
                        + " or string_to_array(record_types, ' ') && string_to_array(?5, ' '))"
                        + " order by seq limit " + limit)
                .setParameter(1, tenant.value())
                .setParameter(2, seq)
                .setParameter(3, topics.all())
                .setParameter(4, String.join(" ", topics.actions()))
                .setParameter(5, String.join(" ", topics.records()))
                .getResultList();
        return rows.stream().map(row -> event((Object[]) row)).toList();
    }

    /** Lets go what nobody can ask for any more. */
    void forget(TenantId tenant, Instant before) {
        entityManager
                .createNativeQuery("delete from guiju.event where tenant_id = ?1 and at < cast(?2 as timestamptz)")
                .setParameter(1, tenant.value())
                .setParameter(2, before.toString())
                .executeUpdate();
    }

    private static Event event(Object[] row) {
        var micros = ((Number) row[5]).longValue();
        var types = (String) row[4];
        return new Event(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                types.isEmpty() ? Set.of() : Set.of(types.split(" ")),
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    }
}
