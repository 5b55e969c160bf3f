package org.guiju.platform.organisation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Who holds which role at which unit, and from when to when. */
@Repository
public class Posts {

    private static final String COLUMNS = "select id, employee_id, unit_id, role, from_date, until_date"
            + " from guiju.position where tenant_id = ?1 and ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Organisation organisation;

    /** All of somebody's, those of the past too, newest first. */
    public List<Post> of(TenantId tenant, UUID employee) {
        return posts(COLUMNS + "employee_id = ?2 order by from_date desc nulls last, role", tenant, employee);
    }

    /** Who held a role at any of these units on a day, whatever became of them, by login. */
    public List<UUID> holding(TenantId tenant, String role, Set<UUID> units, LocalDate on) {
        List<?> found = entityManager
                .createNativeQuery("select e.id from guiju.employee e where e.tenant_id = ?1 and exists (select 1"
                        + " from guiju.position p where p.tenant_id = e.tenant_id and p.employee_id = e.id"
                        + " and p.role = any(string_to_array(?2, ','))"
                        + " and p.unit_id = any(cast(?3 as uuid[])) and coalesce(p.from_date <= ?4, true)"
                        + " and coalesce(p.until_date >= ?4, true)) order by e.login")
                .setParameter(1, tenant.value())
                .setParameter(2, organisation.counting(tenant, role))
                .setParameter(3, Ids.array(units))
                .setParameter(4, on)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** How many people held any post at these units on a day. */
    public int headcount(TenantId tenant, Set<UUID> units, LocalDate on) {
        var count = entityManager
                .createNativeQuery("select count(distinct employee_id) from guiju.position where tenant_id = ?1"
                        + " and unit_id = any(cast(?2 as uuid[])) and coalesce(from_date <= ?3, true)"
                        + " and coalesce(until_date >= ?3, true)")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.array(units))
                .setParameter(3, on)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    public Optional<Post> post(TenantId tenant, UUID id) {
        return posts(COLUMNS + "id = ?2", tenant, id).stream().findFirst();
    }

    public void appoint(
            TenantId tenant,
            UUID employee,
            UUID unit,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        entityManager
                .createNativeQuery("insert into guiju.position (tenant_id, employee_id, unit_id, role, from_date,"
                        + " until_date) values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date))")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, unit)
                .setParameter(4, role)
                .setParameter(5, from.map(LocalDate::toString).orElse(null))
                .setParameter(6, until.map(LocalDate::toString).orElse(null))
                .executeUpdate();
    }

    public void end(TenantId tenant, UUID post, LocalDate lastDay) {
        entityManager
                .createNativeQuery("update guiju.position set until_date = ?3 where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, post)
                .setParameter(3, lastDay)
                .executeUpdate();
    }

    /** Nothing is held from a day on; what was to begin later never begins. */
    public void endAll(TenantId tenant, UUID employee, LocalDate firstWithout) {
        entityManager
                .createNativeQuery(
                        "delete from guiju.position where tenant_id = ?1 and employee_id = ?2" + " and from_date >= ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, firstWithout)
                .executeUpdate();
        entityManager
                .createNativeQuery("update guiju.position set until_date = ?3 where tenant_id = ?1"
                        + " and employee_id = ?2 and coalesce(until_date > ?3, true)")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, firstWithout.minusDays(1))
                .executeUpdate();
    }

    private List<Post> posts(String sql, TenantId tenant, UUID key) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, key)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Post(
                        (UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], day(row[4]), day(row[5])))
                .toList();
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable(column)
                .map(found -> found instanceof Date date ? date.toLocalDate() : (LocalDate) found);
    }
}
