package org.guiju.platform.supervision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    void name(TenantId tenant, String regulation, String role, String reason, UUID docket, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.supervisor (tenant_id, id, regulation, role, reason, docket_id,"
                        + " at) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, regulation)
                .setParameter(4, role)
                .setParameter(5, reason)
                .setParameter(6, docket)
                .setParameter(7, at.toString())
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
                .map(role -> new Supervisor(
                        role, regulation.supervisor().map(Supervisor::over).orElse(List.of())))
                .or(regulation::supervisor)
                .ifPresent(found -> all.put(regulation.code(), found)));
        return all;
    }

    /** What the company has said, by regulation. */
    private Map<String, String> named(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select distinct on (regulation) regulation, role from guiju.supervisor"
                        + " where tenant_id = ?1 order by regulation, id desc")
                .setParameter(1, tenant.value())
                .getResultList();
        Map<String, String> named = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> named.put((String) row[0], (String) row[1]));
        return named;
    }

    /** Open units in scope where nobody holds the post, there or above. */
    public List<Unit> vacant(TenantId tenant, Supervisor supervisor) {
        return organisation.units(tenant).stream()
                .filter(unit -> unit.lastDay().isEmpty())
                .filter(unit -> supervisor.over().isEmpty()
                        ? unit.parent().isEmpty()
                        : supervisor.over().contains(unit.getKind()))
                .filter(unit -> holders(tenant, supervisor, unit.getId()).isEmpty())
                .toList();
    }

    /** Those who supervise in a unit: in the post there, or at the nearest unit above that has any. */
    public List<UUID> holders(TenantId tenant, Supervisor supervisor, UUID unit) {
        return organisation.nearest(tenant, supervisor.role(), unit);
    }
}
