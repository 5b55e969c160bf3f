package org.guiju.platform.declaration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** What of a type is in use already, so that a new version cannot take it away. */
@Repository
class UsedTypes {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    public boolean hasRecords(TenantId tenant, String type) {
        return exists("guiju.record where tenant_id = ?1 and type = ?2", tenant, type);
    }

    public boolean hasRecordsIn(TenantId tenant, String type, String state) {
        return exists("guiju.record where tenant_id = ?1 and type = ?2 and state = ?3", tenant, type, state);
    }

    /** Whether any record says something in the field. */
    public boolean holds(TenantId tenant, String type, String field) {
        return exists(
                "guiju.record where tenant_id = ?1 and type = ?2" + " and coalesce(data ->> ?3, '') not in ('', '[]')",
                tenant,
                type,
                field);
    }

    public boolean wasDone(TenantId tenant, String action) {
        return exists("guiju.docket where tenant_id = ?1 and action_type = ?2", tenant, action);
    }

    /** Whether an open duty is done by the action, or becomes it when its clock ends. */
    public boolean isOwed(TenantId tenant, String action) {
        return exists(
                "guiju.duty where tenant_id = ?1 and state = 'open'"
                        + " and (lapse = ?2 or done_by @> to_jsonb(cast(?2 as text)))",
                tenant,
                action);
    }

    /** Declarations are checked against each other, so one at a time is taken; until the transaction ends. */
    public void lock(TenantId tenant) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, tenant.value() + "/declarations")
                .getSingleResult();
    }

    private boolean exists(String what, TenantId tenant, String... names) {
        var query = entityManager
                .createNativeQuery("select exists (select 1 from " + what + ")")
                .setParameter(1, tenant.value());
        for (var i = 0; i < names.length; i++) {
            query.setParameter(i + 2, names[i]);
        }
        return (Boolean) query.getSingleResult();
    }
}
