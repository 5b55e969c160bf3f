package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.Remembered;
import org.guiju.platform.tenancy.TenantId;

/** Tells one state of a company's rulebook from any other by its content, also from one that was rolled back. */
@Repository
public class RulebookStates {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Remembered remembered;

    /**
     * What a company's rulebook consists of now.
     *
     * @param plugins switched on
     * @param own what the company declares itself and the clauses it has rewritten; empty when there are none
     */
    record State(Set<String> plugins, String own, String revisions) {}

    State of(TenantId tenant) {
        return remembered.once(State.class, tenant, () -> read(tenant));
    }

    /** Somebody has just changed it, or may have while this transaction waited. */
    public void forget(TenantId tenant) {
        remembered.forget(State.class, tenant);
    }

    private State read(TenantId tenant) {
        var row = (Object[]) entityManager
                .createNativeQuery(
                        """
                        select (select coalesce(string_agg(plugin, ',' order by plugin), '') from guiju.company_plugin
                                where tenant_id = ?1 and enabled),
                               (select coalesce(string_agg(path || '=' || hash, ',' order by path), '')
                                from (select distinct on (path) path, hash, source from guiju.company_type
                                      where tenant_id = ?1 order by path, version desc) t where source <> ''),
                               (select coalesce(md5(string_agg(hash, ',' order by hash)), '') from guiju.own_clause
                                where tenant_id = ?1),
                               (select coalesce(md5(string_agg(hash, ',' order by regulation, number)), '')
                                from guiju.revision where tenant_id = ?1)""")
                .setParameter(1, tenant.value())
                .getSingleResult();
        var plugins = ((String) row[0]).isEmpty() ? List.<String>of() : List.of(((String) row[0]).split(","));
        return new State(new LinkedHashSet<>(plugins), (String) row[1] + row[2], (String) row[3]);
    }
}
