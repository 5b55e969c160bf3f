package org.guiju.platform.figure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.figure.Figures.Figure;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.RecordType;

/** What happened in which hour of the company's day: unit by unit, or by what it was within some units. */
@Repository
public class Hours {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * What is counted.
     *
     * @param within by clause, or by place, instead of by unit
     */
    public record Span(Collection<UUID> units, boolean within, Instant since, ZoneId zone) {}

    /** How often clauses have warned, demanded or refused. */
    public List<Figure> objections(TenantId tenant, Span span) {
        var of = span.within() ? "split_part(f ->> 'control', '#', 1)" : "cast(d.unit_id as text)";
        return counted(
                "select " + of + ", " + hour("coalesce(d.happened_at, d.decided_at)") + ", count(*)"
                        + " from guiju.docket d cross join lateral jsonb_array_elements(d.findings) f"
                        + " where d.tenant_id = ?1 and d.decided_at >= cast(?2 as timestamptz)"
                        + " and d.unit_id = any (cast(?4 as uuid[]))"
                        + " and f -> 'finding' ->> 'kind' in ('Refuses', 'Requires', 'Warns') group by 1, 2",
                tenant,
                span);
    }

    /** How often there was a record of a type that is counted so. */
    public List<Figure> records(TenantId tenant, RecordType type, Span span) {
        var heat = type.heat().orElseThrow();
        var of = span.within()
                ? "(select r.data ->> place from unnest(string_to_array(?7, ',')) with ordinality as by (place, n)"
                        + " where r.data ->> place <> '' order by n limit 1)"
                : "cast(r.unit_id as text)";
        var query = query(
                "select of, " + hour("at") + ", count(*) from (select " + of + " as of,"
                        + " cast(jsonb_extract_path_text(r.data, ?6, '$at') as timestamptz) as at from guiju.record r"
                        + " where r.tenant_id = ?1 and r.type = ?5 and r.unit_id = any (cast(?4 as uuid[]))) counted"
                        + " where at >= cast(?2 as timestamptz) group by 1, 2",
                tenant,
                span);
        query.setParameter(5, type.code()).setParameter(6, heat.at());
        if (span.within()) {
            query.setParameter(7, String.join(",", heat.by()));
        }
        return Figures.figures(query.getResultList());
    }

    private static String hour(String at) {
        return "cast(extract(hour from " + at + " at time zone ?3) as text)";
    }

    private List<Figure> counted(String sql, TenantId tenant, Span span) {
        return Figures.figures(query(sql, tenant, span).getResultList());
    }

    private Query query(String sql, TenantId tenant, Span span) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, span.since().toString())
                .setParameter(3, span.zone().getId())
                .setParameter(4, Ids.array(span.units()));
    }
}
