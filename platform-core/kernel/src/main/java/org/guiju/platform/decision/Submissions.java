package org.guiju.platform.decision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.source.Canonical;

/** Keys under which submissions came in; a key is used once. */
@Repository
class Submissions {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** True when the key is new. Waits for a submission with the same key that is under way. */
    public boolean claim(TenantId tenant, Submission submission, Instant at) {
        return entityManager
                        .createNativeQuery("insert into guiju.submission (tenant_id, key, digest, at)"
                                + " values (?1, ?2, ?3, cast(?4 as timestamptz)) on conflict do nothing")
                        .setParameter(1, tenant.value())
                        .setParameter(2, submission.key())
                        .setParameter(3, digest(submission))
                        .setParameter(4, at.toString())
                        .executeUpdate()
                == 1;
    }

    public void answered(TenantId tenant, String key, UUID docket) {
        entityManager
                .createNativeQuery("update guiju.submission set docket_id = ?3 where tenant_id = ?1 and key = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, key)
                .setParameter(3, docket)
                .executeUpdate();
    }

    /** Gives a key back whose submission never came before a clause. */
    public void release(TenantId tenant, String key) {
        entityManager
                .createNativeQuery("delete from guiju.submission where tenant_id = ?1 and key = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, key)
                .executeUpdate();
    }

    /** The docket entry of the same submission; empty when the key was used for other content. */
    public Optional<UUID> earlier(TenantId tenant, Submission submission) {
        List<?> found = entityManager
                .createNativeQuery("select docket_id from guiju.submission"
                        + " where tenant_id = ?1 and key = ?2 and digest = ?3 and docket_id is not null")
                .setParameter(1, tenant.value())
                .setParameter(2, submission.key())
                .setParameter(3, digest(submission))
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private static String digest(Submission submission) {
        return Canonical.hash(submission.type() + submission.subject() + Json.write(new TreeMap<>(submission.raw())));
    }
}
