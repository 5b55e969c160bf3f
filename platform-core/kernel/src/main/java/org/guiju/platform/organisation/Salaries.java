package org.guiju.platform.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Money;

/** Base salaries as they were entered. A line never changes; a later one for the same day counts instead. */
@Repository
public class Salaries {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Newest day first, and for one day what was entered last first. */
    public List<SalaryLine> of(TenantId tenant, UUID employee) {
        List<?> rows = entityManager
                .createNativeQuery("select from_date, amount, cast(extract(epoch from entered_at) * 1000 as bigint),"
                        + " docket_id, reason from guiju.base_salary where tenant_id = ?1 and employee_id = ?2"
                        + " order by from_date desc, entered_at desc")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .getResultList();
        var lines = new ArrayList<SalaryLine>();
        var days = new HashSet<LocalDate>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            var from = day(row[0]);
            lines.add(new SalaryLine(
                    from,
                    new Money(((Number) row[1]).longValue()),
                    Instant.ofEpochMilli(((Number) row[2]).longValue()),
                    days.add(from),
                    Optional.ofNullable((UUID) row[3]),
                    Optional.ofNullable((String) row[4])));
        });
        return lines;
    }

    /** What counts from which day on, of everybody. */
    public Map<UUID, NavigableMap<LocalDate, Money>> all(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select employee_id, from_date, amount from guiju.base_salary where tenant_id = ?1"
                        + " order by entered_at")
                .setParameter(1, tenant.value())
                .getResultList();
        Map<UUID, NavigableMap<LocalDate, Money>> all = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> all.computeIfAbsent((UUID) row[0], id -> new TreeMap<>())
                .put(day(row[1]), new Money(((Number) row[2]).longValue())));
        return all;
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /** @param docket the decision behind it; nothing while a company is set up */
    public void enter(
            TenantId tenant,
            UUID employee,
            LocalDate from,
            Money amount,
            Instant at,
            Optional<UUID> docket,
            Optional<String> reason) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.base_salary (tenant_id, employee_id, from_date, amount, entered_at,"
                                + " docket_id, reason) values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?6 as uuid), ?7)")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, from)
                .setParameter(4, amount.minor())
                .setParameter(5, at.toString())
                .setParameter(6, docket.map(UUID::toString).orElse(null))
                .setParameter(7, reason.orElse(null))
                .executeUpdate();
    }
}
