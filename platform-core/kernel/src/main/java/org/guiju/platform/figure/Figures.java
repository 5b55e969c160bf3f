package org.guiju.platform.figure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** Sums that a chart draws: of what, of which kind, how much. */
@Repository
public class Figures {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** How much of a kind there is of something. */
    public record Figure(String of, String kind, long amount) {}

    /** By clause: how often it has refused, demanded something, waited for a person or warned. */
    public List<Figure> objections(TenantId tenant, Instant since) {
        return rows(
                "select split_part(f ->> 'control', '#', 1), f -> 'finding' ->> 'kind', count(*)"
                        + " from guiju.docket d cross join lateral jsonb_array_elements(d.findings) f"
                        + " where d.tenant_id = ?1 and d.decided_at >= cast(?2 as timestamptz)"
                        + " and f -> 'finding' ->> 'kind' in ('Refuses', 'Requires', 'Pends', 'Warns') group by 1, 2",
                tenant,
                since.toString());
    }

    /** By person: what is overdue, and what is still in time. */
    public List<Figure> duties(TenantId tenant, Instant now) {
        return rows(
                "select cast(holder_id as text), case when due_at < cast(?2 as timestamptz) then 'late' else 'open' end,"
                        + " count(*) from guiju.duty where tenant_id = ?1 and state = 'open' group by 1, 2",
                tenant,
                now.toString());
    }

    /** By payroll month: what was posted for people and against them, in minor units. */
    public List<Figure> posted(TenantId tenant, LocalDate from) {
        return rows(
                "select cast(period as text), case when amount < 0 then 'against' else 'for' end,"
                        + " cast(sum(abs(amount)) as bigint) from guiju.ledger_line where tenant_id = ?1"
                        + " and account = 'money' and period >= cast(?2 as date) group by 1, 2",
                tenant,
                from.toString());
    }

    private List<Figure> rows(String sql, TenantId tenant, String since) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, since)
                .getResultList();
        return figures(rows);
    }

    static List<Figure> figures(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Figure((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }
}
