package org.guiju.platform.decision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;

/** What people have typed into a form and not submitted yet; each sees their own only. */
@Repository
public class FormDrafts {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param typed raw texts by field, or lists of them */
    public record FormDraft(Map<String, Object> typed, Instant savedAt) {}

    public Optional<FormDraft> draft(TenantId tenant, UUID employee, String form) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select cast(typed as text), cast(extract(epoch from saved_at) as bigint) from guiju.form_draft"
                                + " where tenant_id = ?1 and employee_id = ?2 and form = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, form)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new FormDraft(
                        Json.readMap((String) row[0]), Instant.ofEpochSecond(((Number) row[1]).longValue())))
                .findFirst();
    }

    /** @param typed nothing at all forgets the draft */
    public void keep(TenantId tenant, UUID employee, String form, Map<String, Object> typed, Instant now) {
        if (typed.isEmpty()) {
            forget(tenant, employee, form);
            return;
        }
        entityManager
                .createNativeQuery("insert into guiju.form_draft (tenant_id, employee_id, form, typed, saved_at)"
                        + " values (?1, ?2, ?3, cast(?4 as jsonb), to_timestamp(?5)) on conflict (tenant_id, employee_id, form)"
                        + " do update set typed = excluded.typed, saved_at = excluded.saved_at")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, form)
                .setParameter(4, Json.write(typed))
                .setParameter(5, now.getEpochSecond())
                .executeUpdate();
    }

    public void forget(TenantId tenant, UUID employee, String form) {
        entityManager
                .createNativeQuery(
                        "delete from guiju.form_draft where tenant_id = ?1 and employee_id = ?2 and form = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, form)
                .executeUpdate();
    }
}
