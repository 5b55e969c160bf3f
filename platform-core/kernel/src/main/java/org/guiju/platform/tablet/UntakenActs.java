package org.guiju.platform.tablet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.RowId;

/** All acts of a company that tablets sent and the desk could not take. */
@Repository
public class UntakenActs {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(Untaken untaken) {
        entityManager.persist(untaken);
        entityManager.flush();
    }

    public Optional<Untaken> untaken(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Untaken.class, new RowId(tenant.value(), id)));
    }

    Optional<Untaken> named(TenantId tenant, Object id) {
        return Ids.read(id).flatMap(known -> untaken(tenant, known));
    }

    /** Held until the end of the transaction. */
    Untaken lock(TenantId tenant, Object id) {
        var found = named(tenant, id).orElseThrow();
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The same act of the same person, if it is kept already. */
    Optional<Untaken> earlier(TenantId tenant, UUID person, UUID act) {
        return list("u.personId = :person and u.actId = :act")
                .setParameter("tenant", tenant.value())
                .setParameter("person", person)
                .setParameter("act", act)
                .getResultStream()
                .findFirst();
    }

    /** Of these units or of this person: what is open before what was, the latest first. */
    public List<Untaken> of(TenantId tenant, Collection<UUID> units, UUID person) {
        return list("(u.unitId in :units or u.personId = :person)"
                        + " order by case when u.state = 'open' then 0 else 1 end, u.receivedAt desc")
                .setParameter("tenant", tenant.value())
                .setParameter("units", units)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultList();
    }

    private TypedQuery<Untaken> list(String condition) {
        return entityManager.createQuery(
                "select u from Untaken u where u.tenantId = :tenant and " + condition, Untaken.class);
    }
}
