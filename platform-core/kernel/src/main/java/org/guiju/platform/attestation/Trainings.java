package org.guiju.platform.attestation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.ActorFacts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Passed courses; the last pass of each counts. */
@Repository
public class Trainings implements ActorFacts {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param at when the course was passed last */
    public record Pass(UUID employee, String course, Instant at) {}

    @Override
    public Map<String, Supplier<Object>> about(TenantId tenant, UUID employee) {
        return Map.of("trained", () -> of(tenant, employee).stream()
                .map(pass -> Map.<String, Object>of("course", pass.course(), "at", pass.at()))
                .toList());
    }

    public List<Pass> all(TenantId tenant) {
        return passes(tenant, "", null);
    }

    public List<Pass> of(TenantId tenant, UUID employee) {
        return passes(tenant, "and employee_id = ?2", employee);
    }

    private List<Pass> passes(TenantId tenant, String which, UUID employee) {
        var query = entityManager
                .createNativeQuery("select employee_id, course, cast(extract(epoch from max(passed_at)) as bigint)"
                        + " from guiju.training_pass where tenant_id = ?1 " + which + " group by employee_id, course")
                .setParameter(1, tenant.value());
        if (employee != null) {
            query.setParameter(2, employee);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Pass((UUID) row[0], (String) row[1], Instant.ofEpochSecond(((Number) row[2]).longValue())))
                .toList();
    }

    void pass(TenantId tenant, UUID employee, String course, Instant at, UUID docket) {
        entityManager
                .createNativeQuery("insert into guiju.training_pass"
                        + " (tenant_id, id, employee_id, course, passed_at, docket_id)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), ?6)")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, employee)
                .setParameter(4, course)
                .setParameter(5, at.toString())
                .setParameter(6, docket)
                .executeUpdate();
    }
}
