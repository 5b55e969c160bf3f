package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.StoredClause;

/** Published revisions of a company, and the template clauses they were made from. */
@Repository
public class Revisions {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    RulebookStates states;

    /** Oldest first, of all regulations. */
    public List<RevisionRow> of(TenantId tenant) {
        return entityManager
                .createQuery(
                        "select r from RevisionRow r where r.tenantId = :tenant order by r.regulation, r.number",
                        RevisionRow.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** @param evidence how the revision came about, as JSON */
    public void publish(TenantId tenant, Revision revision, Optional<UUID> by, String evidence) {
        entityManager.persist(new RevisionRow(
                tenant.value(),
                revision.regulation(),
                revision.number(),
                revision.publishedAt(),
                by,
                revision.hash(),
                revision.text(),
                evidence));
        entityManager.flush();
        states.forget(tenant);
    }

    /** Keeps clauses as shipped, by their content, so that a revision outlives the jar it was made from. */
    public void keep(Collection<StoredClause> clauses) {
        clauses.forEach(clause -> entityManager
                .createNativeQuery("insert into guiju.template_clause (hash, path, plugin, source)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, clause.hash())
                .setParameter(2, clause.path())
                .setParameter(3, clause.plugin())
                .setParameter(4, clause.text())
                .executeUpdate());
    }

    public List<StoredClause> kept() {
        List<?> rows = entityManager
                .createNativeQuery("select hash, plugin, path, source from guiju.template_clause order by hash")
                .getResultList();
        var clauses = new ArrayList<StoredClause>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> clauses.add(
                        new StoredClause((String) row[0], (String) row[1], (String) row[2], (String) row[3])));
        return clauses;
    }
}
