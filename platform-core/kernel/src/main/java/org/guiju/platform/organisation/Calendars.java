package org.guiju.platform.organisation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Remembered;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.holiday.HolidayYear;
import org.guiju.sdk.Texts;

/** When a company works: its country's public holidays, its own days on top, the hours of each unit. */
@Repository
public class Calendars {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    PublicHolidays holidays;

    @Inject
    Companies companies;

    @Inject
    Remembered remembered;

    /** Everything a company has said about its time. */
    private record Kept(Map<Integer, String> years, List<SpecialDay> days, Map<UUID, UnitHours> hours) {}

    /** @param path the unit and those above it, root first; the nearest one with hours of its own decides */
    public WorkCalendar calendar(TenantId tenant, List<UUID> path) {
        var hours = path.reversed().stream()
                .flatMap(unit -> hours(tenant, unit).stream())
                .findFirst();
        var week = hours.map(UnitHours::week).orElse(WorkCalendar.MONDAY_TO_FRIDAY);
        var days = new HashMap<LocalDate, Boolean>();
        Optional<Set<Integer>> years = Optional.empty();
        if (hours.map(UnitHours::keepsHolidays).orElse(true)) {
            years = Optional.of(years(tenant));
            published(tenant).forEach(year -> year.days().forEach(day -> days.put(day.day(), day.works())));
        }
        ownDays(tenant).forEach(day -> days.put(day.day(), day.works()));
        var byKind = days.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        return new WorkCalendar(years, byKind.get(false), byKind.get(true), week);
    }

    /** Public holidays of the company's country, earliest year first. */
    public List<HolidayYear> published(TenantId tenant) {
        return holidays.of(companies.company(tenant).jurisdiction());
    }

    /** Years that a clock can be worked out in: published, or confirmed by the company itself. */
    public Set<Integer> years(TenantId tenant) {
        var years = new TreeSet<>(ownYears(tenant).keySet());
        published(tenant).forEach(year -> years.add(year.year()));
        return years;
    }

    /** Years the company has confirmed itself, and what it relied on. */
    public Map<Integer, String> ownYears(TenantId tenant) {
        return kept(tenant).years();
    }

    /** The company's own days, earliest first. */
    public List<SpecialDay> ownDays(TenantId tenant) {
        return kept(tenant).days();
    }

    /** Hours of this very unit, if it has its own. */
    public Optional<UnitHours> hours(TenantId tenant, UUID unit) {
        return Optional.ofNullable(kept(tenant).hours().get(unit));
    }

    private Kept kept(TenantId tenant) {
        return remembered.once(Kept.class, tenant, () -> {
            var kept = new Kept(new HashMap<>(), new ArrayList<>(), new HashMap<>());
            List<?> rows = entityManager
                    .createNativeQuery(
                            """
                            select 'year', cast(year as text), source, false from guiju.calendar_year where tenant_id = ?1
                            union all
                            select 'hours', cast(unit_id as text), cast(week as text), keeps_holidays
                            from guiju.unit_hours where tenant_id = ?1
                            union all
                            select 'day', cast(day as text), cast(name as text), works
                            from guiju.special_day where tenant_id = ?1 order by 1, 2""")
                    .setParameter(1, tenant.value())
                    .getResultList();
            rows.forEach(row -> keep(kept, (Object[]) row));
            return kept;
        });
    }

    private static void keep(Kept kept, Object[] row) {
        var what = (String) row[1];
        var text = (String) row[2];
        var flag = (Boolean) row[3];
        switch ((String) row[0]) {
            case "year" -> kept.years().put(Integer.valueOf(what), text);
            case "hours" -> kept.hours().put(UUID.fromString(what), UnitHours.of(Json.readMap(text), flag));
            default -> kept.days().add(new SpecialDay(LocalDate.parse(what), flag, Json.readTexts(text)));
        }
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
        remembered.forget(Kept.class, tenant);
    }

    /** The day is again what its weekday and the public holidays say. */
    public void forget(TenantId tenant, LocalDate day) {
        entityManager
                .createNativeQuery("delete from guiju.special_day where tenant_id = ?1 and day = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, day)
                .executeUpdate();
        remembered.forget(Kept.class, tenant);
    }

    public void setHours(TenantId tenant, UUID unit, UnitHours hours) {
        entityManager
                .createNativeQuery("insert into guiju.unit_hours (tenant_id, unit_id, week, keeps_holidays)"
                        + " values (?1, ?2, cast(?3 as jsonb), ?4) on conflict (tenant_id, unit_id)"
                        + " do update set week = excluded.week, keeps_holidays = excluded.keeps_holidays")
                .setParameter(1, tenant.value())
                .setParameter(2, unit)
                .setParameter(3, Json.write(hours.stored()))
                .setParameter(4, hours.keepsHolidays())
                .executeUpdate();
        remembered.forget(Kept.class, tenant);
    }

    /** @param by who answers for it; nobody while a company is being set up */
    public void confirm(TenantId tenant, int year, String source, Optional<UUID> by, Instant at) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.calendar_year (tenant_id, year, source, confirmed_by, confirmed_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as timestamptz))"
                                + " on conflict (tenant_id, year) do update set source = excluded.source,"
                                + " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at")
                .setParameter(1, tenant.value())
                .setParameter(2, year)
                .setParameter(3, source)
                .setParameter(4, by.map(UUID::toString).orElse(null))
                .setParameter(5, at.toString())
                .executeUpdate();
        remembered.forget(Kept.class, tenant);
    }

    /** True the first time a clock asks for that year in vain. */
    public boolean misses(TenantId tenant, int year, Instant at) {
        return entityManager
                        .createNativeQuery("insert into guiju.calendar_gap (tenant_id, year, told_at)"
                                + " values (?1, ?2, cast(?3 as timestamptz)) on conflict do nothing")
                        .setParameter(1, tenant.value())
                        .setParameter(2, year)
                        .setParameter(3, at.toString())
                        .executeUpdate()
                == 1;
    }
}
