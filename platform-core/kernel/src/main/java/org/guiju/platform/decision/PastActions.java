package org.guiju.platform.decision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.FactDefinition.Source;

/** What went through before: of one record, or of one action type. */
@Repository
class PastActions {

    /** Columns that have an index of their own. */
    private static final Map<String, String> COLUMNS = Map.of(
            "actor", "f.actor_id = cast(# as uuid)",
            "subject", "f.subject_id = cast(# as uuid)",
            "unit", "e.unit_id = (select id from guiju.unit where tenant_id = ?1 and code = #)");

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Rows of {@code action, at, by}, newest first. */
    public List<Map<String, Object>> of(TenantId tenant, UUID record, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("select f.action_type, f.captured_at, f.actor_id from guiju.docket_record d"
                        + " join guiju.fact f on f.tenant_id = d.tenant_id and f.docket_id = d.docket_id"
                        + " where d.tenant_id = ?1 and d.record_id = ?2 order by f.id desc limit " + limit)
                .setParameter(1, tenant.value())
                .setParameter(2, record)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Map.of("action", row[0], "at", instant(row[1]), "by", row[2].toString()))
                .toList();
    }

    /** @param matches values by field or column, all of which must be equal; of a list, one of its items */
    public List<Map<String, Object>> like(
            TenantId tenant, Source.Past source, Map<String, Object> matches, Instant now) {
        var sql = new StringBuilder("select f.captured_at, f.actor_id, cast(f.data as text) from guiju.fact f"
                + " join guiju.employee e on e.tenant_id = f.tenant_id and e.id = f.actor_id"
                + " where f.tenant_id = ?1 and f.action_type = ?2");
        List<Object> given = new ArrayList<>();
        matches.forEach((name, value) -> {
            if (COLUMNS.containsKey(name)) {
                sql.append(" and ").append(COLUMNS.get(name).replace("#", "?" + (given.size() + 3)));
                given.add(value.toString());
            } else {
                sql.append(" and f.data -> ?%d @> cast(?%d as jsonb)".formatted(given.size() + 3, given.size() + 4));
                given.add(name);
                given.add(Json.write(value));
            }
        });
        source.within().ifPresent(span -> {
            sql.append(" and f.captured_at > cast(?%d as timestamptz)".formatted(given.size() + 3));
            given.add(now.minus(span).toString());
        });
        var query = entityManager
                .createNativeQuery(sql + " order by f.id desc limit " + (source.max() + 1))
                .setParameter(1, tenant.value())
                .setParameter(2, source.action());
        return rows(query, given, source.take());
    }

    private static List<Map<String, Object>> rows(Query query, List<Object> given, List<String> take) {
        for (var i = 0; i < given.size(); i++) {
            query.setParameter(i + 3, given.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> {
                    Map<String, Object> fact = new LinkedHashMap<>();
                    fact.put("at", instant(row[0]));
                    fact.put("by", row[1].toString());
                    var data = Json.readMap((String) row[2]);
                    take.stream().filter(data::containsKey).forEach(name -> fact.put(name, data.get(name)));
                    return fact;
                })
                .toList();
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
