package org.guiju.platform.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.decision.WorkCalendar;
import org.guiju.sdk.Texts;

/** Which days a company works: its weekdays, but for the days it names. */
@Repository
public class Calendars {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    public WorkCalendar calendar(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select day, works from guiju.special_day where tenant_id = ?1")
                .setParameter(1, tenant.value())
                .getResultList();
        var byKind = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.partitioningBy(
                        row -> (Boolean) row[1], Collectors.mapping(row -> day(row[0]), Collectors.toSet())));
        return new WorkCalendar(byKind.get(false), byKind.get(true));
    }

    public void name(TenantId tenant, LocalDate day, boolean works, Texts name) {
        entityManager
                .createNativeQuery("insert into guiju.special_day (tenant_id, day, works, name)"
                        + " values (?1, ?2, ?3, cast(?4 as jsonb))"
                        + " on conflict (tenant_id, day) do update set works = excluded.works, name = excluded.name")
                .setParameter(1, tenant.value())
                .setParameter(2, day)
                .setParameter(3, works)
                .setParameter(4, Json.write(name))
                .executeUpdate();
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
