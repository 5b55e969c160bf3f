package org.guiju.platform.notification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** What employees have been told. */
@Repository
public class Notices {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Tells of something that happened to a record. */
    public void tell(TenantId tenant, Collection<UUID> employees, Texts says, Optional<UUID> record, Instant at) {
        tell(tenant, employees, Topic.RECORD, says, record, at);
    }

    public void tell(
            TenantId tenant, Collection<UUID> employees, Topic topic, Texts says, Optional<UUID> record, Instant at) {
        employees.stream()
                .distinct()
                .forEach(employee ->
                        entityManager.persist(new Notice(tenant.value(), employee, topic, says, record, at)));
    }

    /** Whether somebody has something to read about this already. */
    public boolean isWaiting(TenantId tenant, UUID employee, Topic topic) {
        return !entityManager
                .createQuery(
                        "select n.id from Notice n where n.tenantId = :tenant and n.employeeId = :employee"
                                + " and n.topic = :topic and n.readAt is null",
                        UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("employee", employee)
                .setParameter("topic", topic)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Newest first. */
    public List<Notice> of(TenantId tenant, UUID employee, int limit) {
        return entityManager
                .createQuery(
                        "select n from Notice n where n.tenantId = :tenant and n.employeeId = :employee order by n.id desc",
                        Notice.class)
                .setParameter("tenant", tenant.value())
                .setParameter("employee", employee)
                .setMaxResults(limit)
                .getResultList();
    }

    public long unread(TenantId tenant, UUID employee) {
        return entityManager
                .createQuery(
                        "select count(n.id) from Notice n where n.tenantId = :tenant and n.employeeId = :employee"
                                + " and n.readAt is null",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("employee", employee)
                .getSingleResult();
    }

    public void readAll(TenantId tenant, UUID employee, Instant now) {
        of(tenant, employee, 200).forEach(notice -> notice.read(now));
    }
}
