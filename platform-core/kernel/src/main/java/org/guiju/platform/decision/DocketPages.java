package org.guiju.platform.decision;

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

/** The docket read in the order of what happened, piece by piece, so that memory does not grow with its length. */
@Repository
public class DocketPages {

    private static final String WHERE = " from guiju.docket d where tenant_id = ?1"
            + " and decided_at >= cast(?2 as timestamptz) and decided_at < cast(?3 as timestamptz)"
            + " and (?4 = '' or action_type = any (string_to_array(?4, ',')))";

    private static final String FIELDS = "select " + Docket.FIELDS + ", unit_id, schema_hash, cast(premises as text)";

    /** Before the first entry there can be. */
    public static final UUID START = new UUID(0, 0);

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Which entries: from an instant to another, of these action types; of none named, all. */
    public record Span(Instant from, Instant until, Collection<String> actions) {}

    public long count(TenantId tenant, Span span) {
        var query = asking("select count(*)" + WHERE, tenant, span);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The next ones after an entry. */
    public List<Kept> after(TenantId tenant, Span span, UUID entry, int limit) {
        return kept(asking(FIELDS + WHERE + " and id > ?5 order by id limit " + limit, tenant, span)
                .setParameter(5, entry));
    }

    public Optional<Kept> kept(TenantId tenant, UUID entry) {
        var query = entityManager
                .createNativeQuery(FIELDS + " from guiju.docket d where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, entry);
        return kept(query).stream().findFirst();
    }

    private Query asking(String sql, TenantId tenant, Span span) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, span.from().toString())
                .setParameter(3, span.until().toString())
                .setParameter(4, String.join(",", span.actions()));
    }

    private static List<Kept> kept(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(DocketPages::kept).toList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                Docket.entry(row),
                (UUID) row[14],
                (String) row[15],
                Optional.ofNullable((String) row[16]).map(Json::readMap));
    }
}
