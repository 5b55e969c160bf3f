package org.guiju.platform.attachment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.KnownFiles;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.StoredFile;

/** What is known of uploaded files. */
@Repository
public class Attachments implements KnownFiles {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Override
    public Optional<StoredFile> file(TenantId tenant, UUID id) {
        List<?> found = entityManager
                .createNativeQuery("select name, media_type, size, sha256 from guiju.attachment"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new StoredFile(
                        id, (String) row[0], (String) row[1], ((Number) row[2]).longValue(), (String) row[3]))
                .findFirst();
    }

    /** Whether this employee uploaded it. */
    public boolean isBy(TenantId tenant, UUID id, UUID employee) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from guiju.attachment" + " where tenant_id = ?1 and id = ?2 and uploaded_by = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, employee)
                .getResultList()
                .isEmpty();
    }

    void add(TenantId tenant, StoredFile file, UUID employee, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.attachment"
                        + " (tenant_id, id, name, media_type, size, sha256, uploaded_by, uploaded_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, file.id())
                .setParameter(3, file.name())
                .setParameter(4, file.type())
                .setParameter(5, file.size())
                .setParameter(6, file.sha256())
                .setParameter(7, employee)
                .setParameter(8, at.toString())
                .executeUpdate();
    }

    /** Bytes of all files of the company. */
    public long weight(TenantId tenant) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(sum(size), 0) from guiju.attachment where tenant_id = ?1")
                        .setParameter(1, tenant.value())
                        .getSingleResult())
                .longValue();
    }

    /**
     * Forgets what was uploaded before a moment and never named in an action, nor in a form that is still open.
     *
     * @return hashes of contents that no file has any more
     */
    List<String> forgetUnused(TenantId tenant, Instant before) {
        List<?> gone = entityManager
                .createNativeQuery("delete from guiju.attachment a where tenant_id = ?1"
                        + " and uploaded_at < cast(?2 as timestamptz)"
                        + " and not exists (select 1 from guiju.docket_file f"
                        + " where f.tenant_id = a.tenant_id and f.file_id = a.id)"
                        + " and not exists (select 1 from guiju.form_draft d"
                        + " where d.tenant_id = a.tenant_id and strpos(cast(d.typed as text), cast(a.id as text)) > 0)"
                        + " returning sha256")
                .setParameter(1, tenant.value())
                .setParameter(2, before.toString())
                .getResultList();
        return gone.stream()
                .map(String.class::cast)
                .distinct()
                .filter(sha256 -> !hasContent(tenant, sha256))
                .toList();
    }

    private boolean hasContent(TenantId tenant, String sha256) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.attachment where tenant_id = ?1 and sha256 = ?2 limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, sha256)
                .getResultList()
                .isEmpty();
    }
}
