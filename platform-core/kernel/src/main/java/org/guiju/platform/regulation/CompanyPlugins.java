package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** Which plugins a company has switched on. */
@Repository
public class CompanyPlugins {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    RulebookStates states;

    public Set<String> enabled(TenantId tenant) {
        return states.of(tenant).plugins();
    }

    /** Open duties that come from clauses of regulations the plugin ships. */
    public long openDuties(TenantId tenant, String plugin) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from guiju.duty d where d.tenant_id = ?1 and d.state = 'open'"
                                        + " and exists (select 1 from guiju.template_clause t where t.plugin = ?2"
                                        + " and t.path = 'regulations/' || split_part(d.control, '#', 1) || '.yaml')")
                        .setParameter(1, tenant.value())
                        .setParameter(2, plugin)
                        .getSingleResult())
                .longValue();
    }

    public void enable(TenantId tenant, String plugin, boolean enabled) {
        entityManager
                .createNativeQuery("insert into guiju.company_plugin (tenant_id, plugin, enabled) values (?1, ?2, ?3)"
                        + " on conflict (tenant_id, plugin) do update set enabled = excluded.enabled")
                .setParameter(1, tenant.value())
                .setParameter(2, plugin)
                .setParameter(3, enabled)
                .executeUpdate();
        states.forget(tenant);
    }
}
