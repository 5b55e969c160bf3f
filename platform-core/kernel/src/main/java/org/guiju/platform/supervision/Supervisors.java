package org.guiju.platform.supervision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Regulation.Supervisor;
import org.guiju.sdk.decision.Layer;

/** Who supervises which regulation where: as the regulation says, or as the company has said since. */
@Repository
public class Supervisors {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Deputies deputies;

    void name(
            TenantId tenant,
            String regulation,
            String role,
            Optional<String> deputy,
            String reason,
            UUID docket,
            Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.supervisor (tenant_id, id, regulation, role, reason, docket_id,"
                        + " at, deputy) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8)")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, regulation)
                .setParameter(4, role)
                .setParameter(5, reason)
                .setParameter(6, docket)
                .setParameter(7, at.toString())
                .setParameter(8, deputy.orElse(""))
                .executeUpdate();
    }

    /** The company's own regulations: law is supervised by the state. */
    public List<Regulation> supervisable(TenantId tenant) {
        return regulations.rulebook(tenant).regulations().stream()
                .filter(regulation -> regulation.layer() != Layer.LAW)
                .toList();
    }

    /** The posts that supervise, by regulation; none where nobody has named one. */
    public Map<String, Supervisor> all(TenantId tenant) {
        var named = named(tenant);
        Map<String, Supervisor> all = new LinkedHashMap<>();
        supervisable(tenant).forEach(regulation -> Optional.ofNullable(named.get(regulation.code()))
                .map(post ->
                        post.over(regulation.supervisor().map(Supervisor::over).orElse(List.of())))
                .or(regulation::supervisor)
                .ifPresent(found -> all.put(regulation.code(), found)));
        return all;
    }

    /** What the company has said, by regulation. */
    private Map<String, Supervisor> named(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select distinct on (regulation) regulation, role, deputy from guiju.supervisor"
                        + " where tenant_id = ?1 order by regulation, id desc")
                .setParameter(1, tenant.value())
                .getResultList();
        Map<String, Supervisor> named = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> named.put(
                        (String) row[0], new Supervisor((String) row[1], List.of(), deputy((String) row[2]))));
        return named;
    }

    private static Optional<String> deputy(String role) {
        return Optional.of(role).filter(named -> !named.isEmpty());
    }

    /** Open units in scope where nobody holds the post, there or above. */
    public List<Unit> vacant(TenantId tenant, Supervisor supervisor) {
        var filled = organisation.nearest(tenant, supervisor.role()).keySet();
        return organisation.units(tenant).stream()
                .filter(unit -> unit.lastDay().isEmpty())
                .filter(unit -> supervisor.over().isEmpty()
                        ? unit.parent().isEmpty()
                        : supervisor.over().contains(unit.getKind()))
                .filter(unit -> !filled.contains(unit.getId()))
                .toList();
    }

    /** Those who supervise in a unit: in the post there, or at the nearest unit above that has any. */
    public List<UUID> holders(TenantId tenant, Supervisor supervisor, UUID unit) {
        return organisation.nearest(tenant, supervisor.role(), unit);
    }

    /** By regulation, the units in which somebody supervises it: in the post, or standing in where nobody is. */
    public Map<String, Set<UUID>> supervisedBy(TenantId tenant, UUID person) {
        Map<Supervisor, Set<UUID>> known = new HashMap<>();
        Map<String, Set<UUID>> supervised = new LinkedHashMap<>();
        all(tenant)
                .forEach((regulation, post) ->
                        supervised.put(regulation, known.computeIfAbsent(post, one -> units(tenant, one, person))));
        return supervised;
    }

    private Set<UUID> units(TenantId tenant, Supervisor post, UUID person) {
        var filled = organisation.nearest(tenant, post.role());
        return organisation.units(tenant).stream()
                .map(Unit::getId)
                .filter(unit -> Optional.ofNullable(filled.get(unit))
                        .orElseGet(() -> deputies.of(tenant, post, unit))
                        .contains(person))
                .collect(Collectors.toSet());
    }
}
