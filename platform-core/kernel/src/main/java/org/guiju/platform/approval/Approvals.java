package org.guiju.platform.approval;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;

/** All acts of a company that wait, or waited, for agreement. */
@Repository
public class Approvals {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void open(Approval approval, List<Demand> demands) {
        entityManager.persist(approval);
        entityManager.flush();
        demands.forEach(entityManager::persist);
        entityManager.flush();
    }

    void add(Object row) {
        entityManager.persist(row);
        entityManager.flush();
    }

    public Optional<Approval> approval(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Approval.class, new RowId(tenant.value(), id)));
    }

    /** Everything of one act, oldest first. */
    public List<Approval> ofOrigin(TenantId tenant, UUID origin) {
        return list("a.originId = :value order by a.id", tenant, origin, 100);
    }

    /** Newest first. */
    public List<Approval> ofRequester(TenantId tenant, UUID requester) {
        return list("a.requesterId = :value order by a.id desc", tenant, requester, 200);
    }

    /** Open ones, the longest waiting first. */
    public List<Approval> open(TenantId tenant) {
        return list("a.state = 'open' and a.tenantId = :value order by a.id", tenant, tenant.value(), 1000);
    }

    /** The one that came from a docket entry or led to it. */
    public Optional<Approval> behind(TenantId tenant, UUID docket) {
        return list("(a.docketId = :value or a.resultDocketId = :value) order by a.id desc", tenant, docket, 1).stream()
                .findFirst();
    }

    private List<Approval> list(String condition, TenantId tenant, UUID value, int most) {
        return entityManager
                .createQuery("select a from Approval a where a.tenantId = :tenant and " + condition, Approval.class)
                .setParameter("tenant", tenant.value())
                .setParameter("value", value)
                .setMaxResults(most)
                .getResultList();
    }

    public List<Demand> demands(TenantId tenant, UUID approval) {
        return entityManager
                .createQuery(
                        "select d from Demand d where d.tenantId = :tenant and d.approvalId = :approval order by d.id",
                        Demand.class)
                .setParameter("tenant", tenant.value())
                .setParameter("approval", approval)
                .getResultList();
    }

    public List<Vote> votes(TenantId tenant, UUID approval) {
        return entityManager
                .createQuery(
                        "select v from Vote v where v.tenantId = :tenant and v.approvalId = :approval order by v.id",
                        Vote.class)
                .setParameter("tenant", tenant.value())
                .setParameter("approval", approval)
                .getResultList();
    }
}
