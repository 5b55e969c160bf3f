package org.guiju.platform.delegation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;

/** All delegations of a company. */
@Repository
public class Delegations {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(Delegation delegation) {
        entityManager.persist(delegation);
        entityManager.flush();
    }

    Optional<Delegation> delegation(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Delegation.class, new RowId(tenant.value(), id)));
    }

    /** Those that are in force on a day or will be later. */
    public List<Delegation> since(TenantId tenant, LocalDate day) {
        return entityManager
                .createQuery(
                        "select d from Delegation d where d.tenantId = :tenant and d.lastDay >= :day"
                                + " and d.endedAt is null order by d.firstDay, d.id",
                        Delegation.class)
                .setParameter("tenant", tenant.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** Who signs for whom on a day. */
    public Deputies deputies(TenantId tenant, LocalDate day) {
        return new Deputies(since(tenant, day).stream()
                .filter(delegation -> delegation.isInForce(day))
                .map(delegation -> new Deputies.Link(delegation.getFromId(), delegation.getToId(), delegation.role()))
                .toList());
    }
}
