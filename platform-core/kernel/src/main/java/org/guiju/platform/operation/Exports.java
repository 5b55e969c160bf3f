package org.guiju.platform.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Which exports were ordered and how far they are; the archives lie in a folder. */
@Repository
public class Exports {

    private static final String COLUMNS = "select id, company_id, state, done, total, rows, bytes, sha256,"
            + " cast(extract(epoch from ordered_at) * 1000 as bigint), cast(extract(epoch from beat_at) * 1000 as bigint),"
            + " cast(extract(epoch from downloaded_at) * 1000 as bigint) from guiju.company_export ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    UUID order(TenantId company, Instant now) {
        var id = Ids.next();
        entityManager
                .createNativeQuery("insert into guiju.company_export (id, company_id, ordered_at)"
                        + " values (?1, ?2, cast(?3 as timestamptz))")
                .setParameter(1, id)
                .setParameter(2, company.value())
                .setParameter(3, now.toString())
                .executeUpdate();
        return id;
    }

    void progress(UUID id, int done, int total, long rows) {
        entityManager
                .createNativeQuery(
                        "update guiju.company_export set state = 'running', done = ?2, total = ?3, rows = ?4,"
                                + " beat_at = now() where id = ?1")
                .setParameter(1, id)
                .setParameter(2, done)
                .setParameter(3, total)
                .setParameter(4, rows)
                .executeUpdate();
    }

    void finished(UUID id, long bytes, String sha256) {
        entityManager
                .createNativeQuery("update guiju.company_export set state = 'done', bytes = ?2, sha256 = ?3,"
                        + " finished_at = now() where id = ?1")
                .setParameter(1, id)
                .setParameter(2, bytes)
                .setParameter(3, sha256)
                .executeUpdate();
    }

    void failed(UUID id) {
        entityManager
                .createNativeQuery("update guiju.company_export set state = 'failed' where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    void downloaded(UUID id) {
        entityManager
                .createNativeQuery("update guiju.company_export set downloaded_at = now() where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    Optional<Export> export(UUID id) {
        return rows(COLUMNS + "where id = ?1", id).stream().findFirst();
    }

    /** The last one ordered. */
    public Optional<Export> latest(TenantId company) {
        return of(company).stream().findFirst();
    }

    /** Newest first. */
    public List<Export> of(TenantId company) {
        return rows(COLUMNS + "where company_id = ?1 order by ordered_at desc, id desc", company.value());
    }

    private List<Export> rows(String sql, Object parameter) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast).map(Exports::read).toList();
    }

    private static Export read(Object[] row) {
        return new Export(
                (UUID) row[0],
                new TenantId((UUID) row[1]),
                Export.State.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                Optional.ofNullable((String) row[7]),
                instant(row[8]).orElseThrow(),
                instant(row[9]),
                instant(row[10]));
    }

    private static Optional<Instant> instant(Object millis) {
        return Optional.ofNullable(millis).map(at -> Instant.ofEpochMilli(((Number) at).longValue()));
    }
}
