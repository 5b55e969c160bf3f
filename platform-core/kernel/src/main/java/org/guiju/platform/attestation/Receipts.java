package org.guiju.platform.attestation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.ActorFacts;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ClauseCode;

/** Signatures for clauses as they stood (签收). */
@Repository
public class Receipts implements ActorFacts {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Override
    public Map<String, Supplier<Object>> about(TenantId tenant, UUID employee) {
        return Map.of("signed", () -> rows(tenant, employee));
    }

    private List<Map<String, Object>> rows(TenantId tenant, UUID employee) {
        List<?> rows = entityManager
                .createNativeQuery("select clause, hash, cast(extract(epoch from signed_at) as bigint)"
                        + " from guiju.clause_receipt where tenant_id = ?1 and employee_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Map.<String, Object>of(
                        "clause", row[0], "hash", row[1], "at", Instant.ofEpochSecond(((Number) row[2]).longValue())))
                .toList();
    }

    /** Hashes of the texts somebody has signed for. */
    public Set<Object> of(TenantId tenant, UUID employee) {
        return rows(tenant, employee).stream().map(row -> row.get("hash")).collect(Collectors.toSet());
    }

    /** How many have signed for each text, by its hash; refusals before a witness are among them. */
    public Map<String, Integer> counts(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select hash, count(*) from guiju.clause_receipt where tenant_id = ?1 group by hash")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    /**
     * Whether somebody had signed for the clause of that revision by then.
     *
     * @param hash of the clause as that revision has it: whoever signed for the same words before need not sign again
     */
    boolean signedBy(
            TenantId tenant, UUID employee, ClauseCode clause, int revision, Optional<String> hash, Instant by) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.clause_receipt where tenant_id = ?1 and employee_id = ?2"
                        + " and clause = ?3 and (revision = ?4 or hash = ?6) and signed_at <= cast(?5 as timestamptz)")
                .setParameter(6, hash.orElse(""))
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, clause.toString())
                .setParameter(4, revision)
                .setParameter(5, by.toString())
                .getResultList()
                .isEmpty();
    }

    /** @param witness who saw that the person would not sign; nobody where they did */
    void sign(TenantId tenant, UUID employee, ClauseState state, Optional<UUID> witness, CarriedOut by) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.clause_receipt"
                                + " (tenant_id, employee_id, clause, hash, revision, signed_at, docket_id, witness_id)"
                                + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7, cast(?8 as uuid)) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, state.clause().code().toString())
                .setParameter(4, state.hash())
                .setParameter(5, state.revision())
                .setParameter(6, by.now().toString())
                .setParameter(7, by.docket())
                .setParameter(8, witness.map(UUID::toString).orElse(null))
                .executeUpdate();
    }
}
