package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.StoredClause;

/** Clauses that a company has rewritten, by their content. */
@Repository
public class OwnClauses {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    RulebookStates states;

    public List<StoredClause> of(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select hash, plugin, path, source from guiju.own_clause where tenant_id = ?1"
                        + " order by kept_at, hash")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StoredClause((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    public void keep(TenantId tenant, StoredClause clause, Instant at, UUID docket) {
        entityManager
                .createNativeQuery("insert into guiju.own_clause (tenant_id, hash, plugin, path, source, docket_id,"
                        + " kept_at) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz)) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, clause.hash())
                .setParameter(3, clause.plugin())
                .setParameter(4, clause.path())
                .setParameter(5, clause.text())
                .setParameter(6, docket)
                .setParameter(7, at.toString())
                .executeUpdate();
        states.forget(tenant);
    }
}
