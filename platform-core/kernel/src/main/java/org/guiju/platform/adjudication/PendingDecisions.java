package org.guiju.platform.adjudication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;

/** All decisions of a company that wait, or waited, to be settled. */
@Repository
public class PendingDecisions {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(PendingDecision pending) {
        entityManager.persist(pending);
        entityManager.flush();
    }

    public Optional<PendingDecision> pending(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(PendingDecision.class, new RowId(tenant.value(), id)));
    }

    /** The longest waiting first. */
    public List<PendingDecision> open(TenantId tenant) {
        return list("p.state = 'open' and p.tenantId = :value order by p.id", tenant, tenant.value(), 500);
    }

    /** The latest first. */
    public List<PendingDecision> settled(TenantId tenant) {
        return list("p.state <> 'open' and p.tenantId = :value order by p.id desc", tenant, tenant.value(), 100);
    }

    List<PendingDecision> ofOrigin(TenantId tenant, UUID origin) {
        return list("p.originId = :value order by p.id", tenant, origin, 100);
    }

    /** The one that came from a docket entry, settled it or led to it. */
    public Optional<PendingDecision> behind(TenantId tenant, UUID docket) {
        return list(
                        "(p.docketId = :value or p.rulingDocketId = :value or p.resultDocketId = :value) order by p.id desc",
                        tenant,
                        docket,
                        1)
                .stream()
                .findFirst();
    }

    private List<PendingDecision> list(String condition, TenantId tenant, UUID value, int most) {
        return entityManager
                .createQuery(
                        "select p from PendingDecision p where p.tenantId = :tenant and " + condition,
                        PendingDecision.class)
                .setParameter("tenant", tenant.value())
                .setParameter("value", value)
                .setMaxResults(most)
                .getResultList();
    }
}
