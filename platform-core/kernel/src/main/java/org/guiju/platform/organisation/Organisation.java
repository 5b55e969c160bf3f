package org.guiju.platform.organisation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.decision.Directory;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Agreement;

/** Units and employees, who holds which role today, and what they earn. A role is also held by whose post counts as it. */
@Repository
public class Organisation {

    private static final String HEAD = "unit_head";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    public Optional<Employee> employee(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Employee.class, new RowId(tenant.value(), id)));
    }

    public Optional<Employee> byLogin(TenantId tenant, String login) {
        return entityManager
                .createQuery("select e from Employee e where e.tenantId = :tenant and e.login = :login", Employee.class)
                .setParameter("tenant", tenant.value())
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    public Optional<Employee> byNumber(TenantId tenant, String number) {
        return entityManager
                .createQuery(
                        "select e from Employee e where e.tenantId = :tenant and e.number = :number", Employee.class)
                .setParameter("tenant", tenant.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public List<Employee> employees(TenantId tenant) {
        return entityManager
                .createQuery("select e from Employee e where e.tenantId = :tenant order by e.login", Employee.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    public List<Unit> units(TenantId tenant) {
        return entityManager
                .createQuery("select u from Unit u where u.tenantId = :tenant order by u.code", Unit.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    public Unit unit(TenantId tenant, String code) {
        return entityManager
                .createQuery("select u from Unit u where u.tenantId = :tenant and u.code = :code", Unit.class)
                .setParameter("tenant", tenant.value())
                .setParameter("code", code)
                .getSingleResult();
    }

    public Optional<Unit> unitByCode(TenantId tenant, String code) {
        return entityManager
                .createQuery("select u from Unit u where u.tenantId = :tenant and u.code = :code", Unit.class)
                .setParameter("tenant", tenant.value())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The unit and those above it, root first. */
    public List<Unit> path(TenantId tenant, UUID unit) {
        var path = new ArrayList<Unit>();
        var next = Optional.of(unit);
        while (next.isPresent()) {
            var found = entityManager.find(Unit.class, new RowId(tenant.value(), next.get()));
            path.addFirst(found);
            next = found.parent();
        }
        return path;
    }

    /** Roles of the employee's posts, and what those count as. */
    public Set<String> roles(TenantId tenant, UUID employee) {
        return new TreeSet<>(regulations.library(tenant).held(posts(tenant, employee)));
    }

    public Set<String> posts(TenantId tenant, UUID employee) {
        List<?> roles = entityManager
                .createNativeQuery(
                        "select distinct role from guiju.current_position where tenant_id = ?1 and employee_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .getResultList();
        var names = new TreeSet<String>();
        roles.forEach(role -> names.add((String) role));
        return names;
    }

    public List<Employee> withRole(TenantId tenant, String role) {
        return entityManager
                .createNativeQuery(
                        "select e.* from guiju.employee e where e.tenant_id = ?1 and e.state = 'active' and exists"
                                + " (select 1 from guiju.current_position p where p.tenant_id = e.tenant_id"
                                + " and p.employee_id = e.id and p.role = any (string_to_array(?2, ','))) order by e.login",
                        Employee.class)
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, role))
                .getResultList()
                .stream()
                .map(Employee.class::cast)
                .toList();
    }

    /** Who holds roles, seen from a unit and from the unit of a record. */
    public Directory directory(TenantId tenant, UUID unit, Optional<UUID> recordUnit) {
        return new Directory() {
            @Override
            public List<String> holders(String role, Agreement.Scope scope) {
                return switch (scope) {
                    case COMPANY -> ids(withRole(tenant, role).stream());
                    case ACTOR_UNIT -> ids(withRole(tenant, role, unit));
                    case RECORD_UNIT ->
                        recordUnit.map(of -> ids(withRole(tenant, role, of))).orElse(List.of());
                };
            }

            @Override
            public Optional<String> name(String employee) {
                return employee(tenant, UUID.fromString(employee)).map(Employee::getName);
            }
        };
    }

    /** Holders of a role in a unit or above it. */
    private Stream<Employee> withRole(TenantId tenant, String role, UUID unit) {
        var path = path(tenant, unit).stream().map(Unit::getId).collect(Collectors.toSet());
        List<?> held = entityManager
                .createNativeQuery("select employee_id, unit_id from guiju.current_position where tenant_id = ?1"
                        + " and role = any (string_to_array(?2, ','))")
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, role))
                .getResultList();
        var holders = held.stream()
                .map(Object[].class::cast)
                .filter(position -> path.contains((UUID) position[1]))
                .map(position -> (UUID) position[0])
                .collect(Collectors.toSet());
        return withRole(tenant, role).stream().filter(employee -> holders.contains(employee.getId()));
    }

    private static List<String> ids(Stream<Employee> employees) {
        return employees.map(employee -> employee.getId().toString()).toList();
    }

    /** The role and those that count as it, as one text for a statement. */
    String counting(TenantId tenant, String role) {
        return String.join(",", regulations.library(tenant).countingAs(role));
    }

    /** Units the employee answers for: those where a post of theirs counts as the head of the unit, and all below. */
    public Set<UUID> headed(TenantId tenant, UUID employee) {
        List<?> posts = entityManager
                .createNativeQuery("select unit_id from guiju.current_position where tenant_id = ?1"
                        + " and role = any (string_to_array(?2, ',')) and employee_id = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, HEAD))
                .setParameter(3, employee)
                .getResultList();
        return posts.isEmpty() ? Set.of() : atOrBelow(tenant, posts);
    }

    /** These units and all below. */
    public Set<UUID> atOrBelow(TenantId tenant, Collection<?> tops) {
        return units(tenant).stream()
                .map(Unit::getId)
                .filter(unit -> path(tenant, unit).stream().anyMatch(above -> tops.contains(above.getId())))
                .collect(Collectors.toSet());
    }

    /** Active employees who hold a role at this very unit. */
    public List<UUID> appointed(TenantId tenant, String role, UUID unit) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select e.id from guiju.employee e join guiju.current_position p on p.tenant_id = e.tenant_id"
                                + " and p.employee_id = e.id where e.tenant_id = ?1 and e.state = 'active'"
                                + " and p.role = any (string_to_array(?2, ',')) and p.unit_id = ?3"
                                + " group by e.id, e.login order by e.login")
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, role))
                .setParameter(3, unit)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Those with the role at the unit, else at the nearest unit above that has any. */
    public List<UUID> nearest(TenantId tenant, String role, UUID unit) {
        return path(tenant, unit).reversed().stream()
                .map(above -> appointed(tenant, role, above.getId()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By unit, those with the role there, else at the nearest unit above; a unit for which there is nobody is not named. */
    public Map<UUID, List<UUID>> nearest(TenantId tenant, String role) {
        var there = appointed(tenant, role);
        Map<UUID, List<UUID>> nearest = new LinkedHashMap<>();
        units(tenant).forEach(unit -> path(tenant, unit.getId()).reversed().stream()
                .filter(above -> there.containsKey(above.getId()))
                .findFirst()
                .ifPresent(found -> nearest.put(unit.getId(), there.get(found.getId()))));
        return nearest;
    }

    /** Active employees who hold a role, by the unit at which they do. */
    private Map<UUID, List<UUID>> appointed(TenantId tenant, String role) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select p.unit_id, e.id from guiju.employee e join guiju.current_position p on p.tenant_id = e.tenant_id"
                                + " and p.employee_id = e.id where e.tenant_id = ?1 and e.state = 'active'"
                                + " and p.role = any (string_to_array(?2, ','))"
                                + " group by p.unit_id, e.id, e.login order by e.login")
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, role))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Names by id, for showing who did what. */
    public Map<UUID, String> names(TenantId tenant) {
        Map<UUID, String> names = new LinkedHashMap<>();
        employees(tenant).forEach(employee -> names.put(employee.getId(), employee.getName()));
        return names;
    }

    public Optional<Money> baseSalary(TenantId tenant, UUID employee, LocalDate on) {
        return amount(
                "select amount from guiju.base_salary where tenant_id = ?1 and employee_id = ?2 and from_date <= ?3"
                        + " order by from_date desc, entered_at desc limit 1",
                tenant,
                employee,
                on);
    }

    /** Gross wage of the month the day is in, as payroll reported it. */
    public Optional<Money> monthWage(TenantId tenant, UUID employee, LocalDate on) {
        return amount(
                "select gross from guiju.month_wage where tenant_id = ?1 and employee_id = ?2 and month = ?3",
                tenant,
                employee,
                on.withDayOfMonth(1));
    }

    /** The region of the employee's unit, or of the nearest unit above that names one. */
    public Optional<String> region(TenantId tenant, UUID employee) {
        return employee(tenant, employee).flatMap(found -> path(tenant, found.getUnitId()).reversed().stream()
                .flatMap(unit -> unit.region().stream())
                .findFirst());
    }

    private Optional<Money> amount(String sql, TenantId tenant, UUID employee, LocalDate on) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, on)
                .getResultList();
        return rows.stream().findFirst().map(amount -> new Money(((Number) amount).longValue()));
    }

    public void add(Unit unit) {
        entityManager.persist(unit);
        entityManager.flush();
    }

    public void hire(Employee employee) {
        entityManager.persist(employee);
        entityManager.flush();
    }

    public void setMonthWage(TenantId tenant, UUID employee, LocalDate month, Money gross) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.month_wage (tenant_id, employee_id, month, gross) values (?1, ?2, ?3, ?4)"
                                + " on conflict (tenant_id, employee_id, month) do update set gross = excluded.gross")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, month.withDayOfMonth(1))
                .setParameter(4, gross.minor())
                .executeUpdate();
    }

    /** Whether a unit is another one or somewhere below it. */
    public boolean isAtOrBelow(TenantId tenant, UUID unit, UUID above) {
        return entityManager
                        .createNativeQuery("with recursive up(id, parent_id) as (select id, parent_id from guiju.unit"
                                + " where tenant_id = ?1 and id = ?2 union select u.id, u.parent_id from guiju.unit u"
                                + " join up on u.id = up.parent_id where u.tenant_id = ?1)"
                                + " select id from up where id = ?3")
                        .setParameter(1, tenant.value())
                        .setParameter(2, unit)
                        .setParameter(3, above)
                        .getResultList()
                        .size()
                == 1;
    }

    /** How many still belong to the very unit, or hold a role there, after a day. */
    public long peopleAfter(TenantId tenant, UUID unit, LocalDate day) {
        var count = entityManager
                .createNativeQuery("select count(*) from guiju.employee e where e.tenant_id = ?1 and e.state = 'active'"
                        + " and coalesce(e.last_day > ?3, true) and (e.unit_id = ?2 or exists (select 1"
                        + " from guiju.position p where p.tenant_id = e.tenant_id and p.employee_id = e.id"
                        + " and p.unit_id = ?2 and coalesce(p.until_date > ?3, true)))")
                .setParameter(1, tenant.value())
                .setParameter(2, unit)
                .setParameter(3, day)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Holders of a role who keep it until further notice, as the database has them now. */
    public List<UUID> staying(TenantId tenant, String role) {
        List<?> found = entityManager
                .createNativeQuery("select distinct e.id from guiju.employee e join guiju.current_position p"
                        + " on p.tenant_id = e.tenant_id and p.employee_id = e.id where e.tenant_id = ?1"
                        + " and e.state = 'active' and e.last_day is null and p.until_date is null"
                        + " and p.role = any (string_to_array(?2, ','))")
                .setParameter(1, tenant.value())
                .setParameter(2, counting(tenant, role))
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** One at a time until the end of the transaction. */
    public void lock(TenantId tenant, String what) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, tenant.value() + "/organisation/" + what)
                .getSingleResult();
    }
}
