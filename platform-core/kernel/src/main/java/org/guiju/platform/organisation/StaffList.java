package org.guiju.platform.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** A company's people, found and counted by the database, a page at a time. */
@Repository
public class StaffList {

    private static final String MATCHING = " from guiju.employee e where e.tenant_id = ?1"
            + " and e.state = case ?2 when 'left' then 'left' else 'active' end and (?2 <> 'expected' or not exists"
            + " (select 1 from guiju.membership m where m.tenant_id = e.tenant_id and m.employee_id = e.id))"
            + " and (?3 = '' or e.name ilike ?3 or e.login ilike ?3 or e.number ilike ?3)"
            + " and (?4 = '' or e.unit_id in (with recursive down(id) as (select id from guiju.unit"
            + " where tenant_id = ?1 and id = cast(nullif(?4, '') as uuid) union select u.id from guiju.unit u"
            + " join down on u.parent_id = down.id where u.tenant_id = ?1) select id from down))"
            + " and (?5 = '' or exists (select 1 from guiju.current_position p where p.tenant_id = e.tenant_id"
            + " and p.employee_id = e.id and p.role = ?5))";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * Whom one looks for.
     *
     * @param text part of a name, login or staff number; empty for everybody
     * @param unit with all units below it
     * @param role held today
     */
    public record Wanted(String text, Optional<UUID> unit, Optional<String> role, Whose whose) {}

    /** Those who work here, those of them who have never come in, or those who have left. */
    public enum Whose {
        HERE,
        EXPECTED,
        LEFT
    }

    public List<Employee> find(TenantId tenant, Wanted wanted, int skip, int most) {
        var query = entityManager.createNativeQuery(
                "select e.*" + MATCHING + " order by e.name, e.login limit " + most + " offset " + skip,
                Employee.class);
        return with(query, tenant, wanted).getResultList().stream()
                .map(Employee.class::cast)
                .toList();
    }

    public int count(TenantId tenant, Wanted wanted) {
        var query = entityManager.createNativeQuery("select count(*)" + MATCHING);
        return ((Number) with(query, tenant, wanted).getSingleResult()).intValue();
    }

    private static Query with(Query query, TenantId tenant, Wanted wanted) {
        var text = wanted.text().strip().replaceAll("([\\\\%_])", "\\\\$1");
        return query.setParameter(1, tenant.value())
                .setParameter(2, wanted.whose().name().toLowerCase(Locale.ROOT))
                .setParameter(3, text.isEmpty() ? "" : "%" + text + "%")
                .setParameter(4, wanted.unit().map(UUID::toString).orElse(""))
                .setParameter(5, wanted.role().orElse(""));
    }

    /** Roles held today by people. */
    public Map<UUID, Set<String>> roles(TenantId tenant, List<UUID> people) {
        Map<UUID, Set<String>> roles = new HashMap<>();
        if (!people.isEmpty()) {
            List<?> rows = entityManager
                    .createNativeQuery("select employee_id, role from guiju.current_position where tenant_id = ?1"
                            + " and employee_id = any (cast(?2 as uuid[]))")
                    .setParameter(1, tenant.value())
                    .setParameter(2, Ids.array(people))
                    .getResultList();
            rows.stream().map(Object[].class::cast).forEach(row -> roles.computeIfAbsent(
                            (UUID) row[0], id -> new TreeSet<>())
                    .add((String) row[1]));
        }
        return roles;
    }

    /** How many work in each very unit. */
    public Map<UUID, Integer> heads(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select unit_id, count(*) from guiju.employee where tenant_id = ?1"
                        + " and state = 'active' group by unit_id")
                .setParameter(1, tenant.value())
                .getResultList();
        Map<UUID, Integer> heads = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> heads.put((UUID) row[0], ((Number) row[1]).intValue()));
        return heads;
    }
}
