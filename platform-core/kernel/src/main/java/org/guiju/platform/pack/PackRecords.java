package org.guiju.platform.pack;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.Pack;
import org.guiju.sdk.Texts;

/** What a pack shows of records and duties. */
@Repository
class PackRecords {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * Where and when.
     *
     * @param codes of the units
     */
    record Span(Set<UUID> units, Set<String> codes, Instant from, Instant until) {}

    /** A record of a section. */
    record Row(String number, String state, Map<String, Object> data) {}

    /** What was owed, and what became of it. */
    record Owed(
            String clause,
            Texts title,
            Optional<UUID> unit,
            Instant due,
            boolean done,
            Optional<Instant> closed,
            boolean open,
            List<String> holders) {}

    List<Row> rows(TenantId tenant, Pack.Section section, Span span) {
        entityManager
                .createNativeQuery("select set_config('TimeZone', 'UTC', true)")
                .getSingleResult();
        List<?> rows = entityManager
                .createNativeQuery("select number, state, cast(data as text) from (select r.*, case when ?7 = ''"
                        + " then r.created_at else cast(coalesce(r.data -> ?7 ->> '$at', r.data -> ?7 ->> '$date')"
                        + " as timestamptz) end as moment from guiju.record r where r.tenant_id = ?1 and r.type = ?2) r"
                        + " where (?3 = '' or r.state = any (string_to_array(?3, ',')))"
                        + " and case when ?4 = '' then r.unit_id = any (cast(?5 as uuid[]))"
                        + " else r.data ->> ?4 = any (string_to_array(?6, ',')) end"
                        + " and (?8 = 'true' or r.moment >= cast(?9 as timestamptz) and r.moment < cast(?10 as timestamptz))"
                        + " order by r.moment, r.id")
                .setParameter(1, tenant.value())
                .setParameter(2, section.records().code())
                .setParameter(3, String.join(",", section.states()))
                .setParameter(4, section.unit().orElse(""))
                .setParameter(5, Ids.array(span.units()))
                .setParameter(6, String.join(",", span.codes()))
                .setParameter(7, section.at().orElse(""))
                .setParameter(8, Boolean.toString(section.standing()))
                .setParameter(9, span.from().toString())
                .setParameter(10, span.until().toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((String) row[0], (String) row[1], Json.readMap((String) row[2])))
                .toList();
    }

    /** What was due in the span; a matter that several people owe counts once. */
    List<Owed> owed(TenantId tenant, List<String> regulations, Span span) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select split_part(min(control), '#', 1), min(cast(title as text)), min(cast(unit_id as text)),
                               cast(extract(epoch from max(due_at)) * 1000 as bigint), bool_or(state = 'done'),
                               cast(extract(epoch from min(closed_at) filter (where state = 'done')) * 1000 as bigint),
                               bool_and(state = 'open'), string_agg(distinct cast(holder_id as text), ',')
                        from guiju.duty d
                        where tenant_id = ?1 and due_at >= cast(?2 as timestamptz) and due_at < cast(?3 as timestamptz)
                          and state in ('open', 'done', 'lapsed')
                          and split_part(control, '/', 1) = any (string_to_array(?4, ','))
                          and coalesce(unit_id, (select e.unit_id from guiju.employee e
                                where e.tenant_id = d.tenant_id and e.id = d.holder_id)) = any (cast(?5 as uuid[]))
                        group by matter order by max(due_at), min(cast(id as text))
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, span.from().toString())
                .setParameter(3, span.until().toString())
                .setParameter(4, String.join(",", regulations))
                .setParameter(5, Ids.array(span.units()))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(PackRecords::owed).toList();
    }

    private static Owed owed(Object[] row) {
        return new Owed(
                (String) row[0],
                Json.readTexts((String) row[1]),
                Ids.read(row[2]),
                Instant.ofEpochMilli(((Number) row[3]).longValue()),
                (Boolean) row[4],
                Optional.ofNullable(row[5]).map(at -> Instant.ofEpochMilli(((Number) at).longValue())),
                (Boolean) row[6],
                List.of(((String) row[7]).split(",")));
    }
}
