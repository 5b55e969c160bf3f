package org.guiju.platform.pack;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Which packs were ordered and how far they are. */
@Repository
public class Packs {

    private static final int SHOWN = 50;

    private static final String COLUMNS = "select id, kind, unit_id, cast(from_day as text), cast(to_day as text),"
            + " language, ordered_by, cast(extract(epoch from ordered_at) * 1000 as bigint), state, done, total, bytes,"
            + " sha256, cast(extract(epoch from beat_at) * 1000 as bigint) from guiju.pack where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** What is wanted. */
    record Wanted(String kind, UUID unit, LocalDate from, LocalDate to, String language, UUID by) {}

    UUID order(TenantId tenant, Wanted wanted, Instant now) {
        var id = Ids.next();
        entityManager
                .createNativeQuery("insert into guiju.pack (tenant_id, id, kind, unit_id, from_day, to_day, language,"
                        + " ordered_by, ordered_at) values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date), ?7, ?8,"
                        + " cast(?9 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, wanted.kind())
                .setParameter(4, wanted.unit())
                .setParameter(5, wanted.from().toString())
                .setParameter(6, wanted.to().toString())
                .setParameter(7, wanted.language())
                .setParameter(8, wanted.by())
                .setParameter(9, now.toString())
                .executeUpdate();
        return id;
    }

    void progress(TenantId tenant, UUID id, int done, int total) {
        entityManager
                .createNativeQuery("update guiju.pack set state = 'running', done = ?3, total = ?4, beat_at = now()"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, done)
                .setParameter(4, total)
                .executeUpdate();
    }

    void finished(TenantId tenant, UUID id, long bytes, String sha256) {
        entityManager
                .createNativeQuery("update guiju.pack set state = 'done', bytes = ?3, sha256 = ?4"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, bytes)
                .setParameter(4, sha256)
                .executeUpdate();
    }

    void failed(TenantId tenant, UUID id) {
        entityManager
                .createNativeQuery("update guiju.pack set state = 'failed' where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .executeUpdate();
    }

    public Optional<PackOrder> pack(TenantId tenant, UUID id) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + "and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Packs::read).findFirst();
    }

    /** Newest first. */
    public List<PackOrder> of(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + "order by id desc limit " + SHOWN)
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Packs::read).toList();
    }

    private static PackOrder read(Object[] row) {
        return new PackOrder(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                LocalDate.parse((String) row[3]),
                LocalDate.parse((String) row[4]),
                Locale.forLanguageTag((String) row[5]),
                (UUID) row[6],
                Instant.ofEpochMilli(((Number) row[7]).longValue()),
                PackOrder.State.valueOf(((String) row[8]).toUpperCase(Locale.ROOT)),
                ((Number) row[9]).intValue(),
                ((Number) row[10]).intValue(),
                ((Number) row[11]).longValue(),
                Optional.ofNullable((String) row[12]),
                Optional.ofNullable(row[13]).map(at -> Instant.ofEpochMilli(((Number) at).longValue())));
    }
}
