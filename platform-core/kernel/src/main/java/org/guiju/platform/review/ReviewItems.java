package org.guiju.platform.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.sdk.decision.ClauseCode;

/** All that wants a look, and what was signed off. */
@Repository
public class ReviewItems {

    private static final String COLUMNS = "select docket_id, regulation, unit_id, clause, cast(flags as text),"
            + " cast(extract(epoch from at) * 1000 as bigint), actor_id, record_id from guiju.review_item"
            + " where tenant_id = ?1 ";

    private static final String OPEN = "and reviewed_at is null and (?2 or (regulation, unit_id) in"
            + " (select one ->> 0, cast(one ->> 1 as uuid) from jsonb_array_elements(cast(?3 as jsonb)) one))"
            + " and (?4 = '' or unit_id = cast(nullif(?4, '') as uuid))"
            + " and (?5 = '' or actor_id = cast(nullif(?5, '') as uuid))";

    /** Which of the open ones: of a unit, of what somebody did; all of them where nothing is said. */
    public record Wanted(Optional<UUID> unit, Optional<UUID> actor) {

        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty());
    }

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, ReviewItem item) {
        entityManager
                .createNativeQuery("insert into guiju.review_item (tenant_id, docket_id, regulation, unit_id, clause,"
                        + " flags, at, actor_id, record_id) values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb),"
                        + " cast(?7 as timestamptz), ?8, cast(?9 as uuid)) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, item.docket())
                .setParameter(3, item.regulation())
                .setParameter(4, item.unit())
                .setParameter(5, item.clause().toString())
                .setParameter(6, Json.write(item.flags()))
                .setParameter(7, item.at().toString())
                .setParameter(8, item.actor())
                .setParameter(9, item.record().map(UUID::toString).orElse(null))
                .executeUpdate();
    }

    /** Whether anything about the record was signed off already. */
    boolean isSignedOff(TenantId tenant, UUID record) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.review_item where tenant_id = ?1 and record_id = ?2"
                        + " and reviewed_at is not null limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, record)
                .getResultList()
                .isEmpty();
    }

    /** Open ones within somebody's reach, newest first. */
    List<ReviewItem> open(TenantId tenant, Reach reach, Wanted wanted, int offset, int limit) {
        return items(bound(
                        COLUMNS + OPEN + " order by at desc, docket_id desc offset " + offset + " limit " + limit,
                        tenant,
                        reach,
                        wanted)
                .getResultList());
    }

    int count(TenantId tenant, Reach reach, Wanted wanted) {
        var counted =
                bound("select count(*) from guiju.review_item where tenant_id = ?1 " + OPEN, tenant, reach, wanted);
        return ((Number) counted.getSingleResult()).intValue();
    }

    private Query bound(String sql, TenantId tenant, Reach reach, Wanted wanted) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, reach.everything())
                .setParameter(3, Json.write(reach.pairs()))
                .setParameter(4, wanted.unit().map(UUID::toString).orElse(""))
                .setParameter(5, wanted.actor().map(UUID::toString).orElse(""));
    }

    /** Open ones of an entry. */
    List<ReviewItem> open(TenantId tenant, UUID docket) {
        return items(entityManager
                .createNativeQuery(COLUMNS + "and reviewed_at is null and docket_id = ?2 for update")
                .setParameter(1, tenant.value())
                .setParameter(2, docket)
                .getResultList());
    }

    /** Open ones of a unit between two instants. */
    List<ReviewItem> open(TenantId tenant, UUID unit, Instant from, Instant until) {
        return items(entityManager
                .createNativeQuery(COLUMNS + "and reviewed_at is null and unit_id = ?2"
                        + " and at >= cast(?3 as timestamptz) and at < cast(?4 as timestamptz) for update")
                .setParameter(1, tenant.value())
                .setParameter(2, unit)
                .setParameter(3, from.toString())
                .setParameter(4, until.toString())
                .getResultList());
    }

    void signOff(TenantId tenant, Collection<ReviewItem> items, UUID docket, Instant now) {
        items.forEach(item -> entityManager
                .createNativeQuery("update guiju.review_item set reviewed_docket = ?4,"
                        + " reviewed_at = cast(?5 as timestamptz)"
                        + " where tenant_id = ?1 and docket_id = ?2 and regulation = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, item.docket())
                .setParameter(3, item.regulation())
                .setParameter(4, docket)
                .setParameter(5, now.toString())
                .executeUpdate());
    }

    private static List<ReviewItem> items(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ReviewItem(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        ClauseCode.of((String) row[3]),
                        ((List<?>) Json.read((String) row[4]))
                                .stream()
                                        .map(flag -> ReviewItem.Flag.valueOf((String) flag))
                                        .toList(),
                        Instant.ofEpochMilli(((Number) row[5]).longValue()),
                        (UUID) row[6],
                        Optional.ofNullable((UUID) row[7])))
                .toList();
    }
}
