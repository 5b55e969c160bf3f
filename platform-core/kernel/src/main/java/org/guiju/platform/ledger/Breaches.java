package org.guiju.platform.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.ControlCode;

/** Acts on record: what was noted about people, unless it was dropped, lapsed or taken back. */
@Repository
public class Breaches {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Ledger ledger;

    /**
     * One act of one person.
     *
     * @param decided whether it counts
     * @param record the record of the breach
     * @param docket entry of its recording
     */
    public record Breach(
            ControlCode control,
            UUID person,
            Instant actedAt,
            BigDecimal count,
            BigDecimal points,
            boolean decided,
            Optional<UUID> record,
            UUID docket) {

        /** As clauses see it. */
        public Map<String, Object> fact() {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("control", control.toString());
            fact.put("person", person.toString());
            fact.put("acted_at", actedAt);
            fact.put("count", count);
            fact.put("points", points);
            fact.put("decided", decided);
            return fact;
        }
    }

    /** Earliest act first. */
    public List<Breach> ofPerson(TenantId tenant, UUID person) {
        var entries = entityManager
                .createQuery(
                        "select e from LedgerEntry e where e.tenantId = :tenant and e.personId = :person"
                                + " and e.actedAt is not null order by e.actedAt, e.id",
                        LedgerEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("person", person)
                .getResultList();
        return onRecord(entries);
    }

    /** Everybody's acts since then. */
    public List<Breach> since(TenantId tenant, Instant from) {
        return onRecord(entityManager
                .createQuery(
                        "select e from LedgerEntry e where e.tenantId = :tenant and e.actedAt >= :from"
                                + " order by e.actedAt, e.id",
                        LedgerEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", from)
                .getResultList());
    }

    private static List<Breach> onRecord(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.getUnit().equals(Accounts.NOTED))
                .filter(entry -> entry.isUndecided() || entry.stands())
                .map(noted -> breach(noted, entries))
                .toList();
    }

    private static Breach breach(LedgerEntry noted, List<LedgerEntry> entries) {
        var points = entries.stream()
                .filter(entry -> entry.getUnit().equals(Accounts.POINTS)
                        && entry.getStep().isEmpty())
                .filter(entry -> entry.getDocketId().equals(noted.getDocketId())
                        && entry.control().equals(noted.control()))
                .map(entry -> entry.getAmount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Breach(
                noted.control(),
                noted.getPersonId(),
                noted.actedAt().orElseThrow(),
                noted.getAmount(),
                points,
                noted.stands(),
                Optional.ofNullable(noted.getRecordId()),
                noted.getDocketId());
    }

    /** The record of the act of this rule and person that is nearest in time. */
    public Optional<UUID> nearest(TenantId tenant, String control, UUID person, Instant at) {
        return ofPerson(tenant, person).stream()
                .filter(breach -> breach.control().toString().equals(control))
                .min(Comparator.comparing(
                        breach -> Duration.between(breach.actedAt(), at).abs()))
                .flatMap(Breach::record);
    }

    /** Acts of the person after another one, under the same regulation: what repetition may change. */
    List<Breach> later(TenantId tenant, LedgerEntry noted) {
        return ofPerson(tenant, noted.getPersonId()).stream()
                .filter(breach -> breach.actedAt().isAfter(noted.actedAt().orElseThrow()))
                .filter(breach -> breach.control()
                        .clause()
                        .regulation()
                        .equals(noted.control().clause().regulation()))
                .toList();
    }

    /** Steps of ladders and thresholds that followed from an act and still hold or wait. */
    List<LedgerEntry> steps(TenantId tenant, ControlCode control, UUID person, Instant at) {
        return ledger.ofPerson(tenant, person).stream()
                .filter(entry ->
                        entry.control().equals(control) && !entry.getStep().isEmpty())
                .filter(entry -> entry.actedAt().equals(Optional.of(at)))
                .filter(entry -> entry.isUndecided() || entry.stands())
                .toList();
    }
}
