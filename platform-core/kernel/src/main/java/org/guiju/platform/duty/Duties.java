package org.guiju.platform.duty;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.ClauseCode;

/** Who owes what by when; and the clocks, known to the platform by time only. */
@Repository
public class Duties {

    static final String KIND = "duty";

    /** Somebody's checks, corrections and verifications: what is open, and what was since an instant. */
    private static final String CHECKS = " from guiju.duty d where d.tenant_id = ?1 and d.holder_id = ?2"
            + " and (d.state = 'open' or d.opened_at >= cast(?3 as timestamptz))"
            + " and jsonb_exists_any(d.done_by, array['AnswerCheckItem', 'CorrectCheckItem', 'VerifyCorrection'])";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Clocks clocks;

    void add(Duty duty) {
        entityManager.persist(duty);
    }

    void flush() {
        entityManager.flush();
    }

    /** Sets the clock of a matter to the next thing that happens by itself. */
    void wind(TenantId tenant, Duty duty) {
        var steps = Step.of(duty);
        if (duty.steps() < steps.size()) {
            clocks.set(tenant, KIND, duty.matter(), steps.get(duty.steps()).at());
        } else {
            stop(tenant, duty.matter());
        }
    }

    void stop(TenantId tenant, UUID matter) {
        clocks.stop(tenant, KIND, matter);
    }

    /** Closes one holder's duty; the clock of the matter goes on as long as somebody else owes it. */
    public void close(TenantId tenant, Duty duty, String how, Instant now) {
        duty.close(how, now);
        entityManager.flush();
        if (ofMatter(tenant, duty.matter()).isEmpty()) {
            stop(tenant, duty.matter());
        }
    }

    public Optional<Duty> duty(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Duty.class, new RowId(tenant.value(), id)));
    }

    /** Open duties of a matter, held until the end of the transaction. */
    List<Duty> lock(TenantId tenant, UUID matter) {
        var found = ofMatter(tenant, matter);
        found.forEach(duty -> entityManager.refresh(duty, LockModeType.PESSIMISTIC_WRITE));
        return found.stream().filter(duty -> duty.getState().equals("open")).toList();
    }

    /** Duties of a matter that were still to be done at a time. */
    List<Duty> openAt(TenantId tenant, UUID matter, Instant then) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.state in ('open', 'lapsed')"
                                + " and (d.matter = :of or d.id = :of) order by d.id",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("of", matter)
                .getResultStream()
                .filter(duty -> duty.isOpenAt(then))
                .toList();
    }

    /** The same, held until the end of the transaction. */
    List<Duty> lockOpenAt(TenantId tenant, UUID matter, Instant then) {
        var found = openAt(tenant, matter, then);
        found.forEach(duty -> entityManager.refresh(duty, LockModeType.PESSIMISTIC_WRITE));
        return found.stream().filter(duty -> duty.isOpenAt(then)).toList();
    }

    /** Everybody's part of a matter that is done. */
    List<Duty> doneWith(TenantId tenant, UUID matter) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.state = 'done'"
                                + " and (d.matter = :of or d.id = :of) order by d.id",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("of", matter)
                .getResultList();
    }

    List<Duty> ofMatter(TenantId tenant, UUID matter) {
        return open(tenant, "(d.matter = :of or d.id = :of) order by d.id", matter);
    }

    /** Open duties of a record. */
    public List<Duty> open(TenantId tenant, UUID record) {
        return open(tenant, "d.recordId = :of order by d.dueAt", record);
    }

    /** Open duties of these records, nearest first. */
    public List<Duty> open(TenantId tenant, Collection<UUID> records) {
        return records.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select d from Duty d where d.tenantId = :tenant and d.state = 'open'"
                                        + " and d.recordId in :records order by d.dueAt",
                                Duty.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("records", records)
                        .getResultList();
    }

    /** What is open of what one decision led to. */
    public List<Duty> ofDocket(TenantId tenant, UUID docket) {
        return open(tenant, "d.docketId = :of order by d.id", docket);
    }

    /** @param of condition on one value, and order */
    private List<Duty> open(TenantId tenant, String of, Object value) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.state = 'open' and " + of, Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("of", value)
                .getResultList();
    }

    /** Whether what was decided there is owed, or was, by this person. */
    public boolean isOwedBy(TenantId tenant, UUID docket, UUID person) {
        return entityManager
                        .createQuery(
                                "select count(d) from Duty d where d.tenantId = :tenant and d.docketId = :docket"
                                        + " and d.holderId = :person",
                                Long.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("docket", docket)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** Open duties of an employee, nearest first. */
    public List<Duty> of(TenantId tenant, UUID holder) {
        return open(tenant, "d.holderId = :of order by d.dueAt", holder);
    }

    /** Somebody's checks, corrections and verifications: what is open, and what was since an instant; in order of time. */
    public List<Duty> checks(TenantId tenant, UUID holder, Instant since) {
        List<?> found = entityManager
                .createNativeQuery("select d.*" + CHECKS + " order by d.due_at, d.id", Duty.class)
                .setParameter(1, tenant.value())
                .setParameter(2, holder)
                .setParameter(3, since.toString())
                .getResultList();
        return found.stream().map(Duty.class::cast).toList();
    }

    /** Whether checks, corrections and verifications are somebody's work, as far as one sees since an instant. */
    public boolean hasChecks(TenantId tenant, UUID holder, Instant since) {
        return !entityManager
                .createNativeQuery("select 1" + CHECKS + " limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, holder)
                .setParameter(3, since.toString())
                .getResultList()
                .isEmpty();
    }

    /** Open duties of everybody in some units, nearest first. */
    public List<Duty> inUnits(TenantId tenant, List<UUID> units, int limit) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.state = 'open' and exists (select e.id"
                                + " from Employee e where e.tenantId = d.tenantId and e.id = d.holderId"
                                + " and e.unitId in :units) order by d.dueAt",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("units", units)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Open duties that a unit's records or people led to. */
    public long openIn(TenantId tenant, UUID unit) {
        return entityManager
                .createQuery(
                        "select count(d) from Duty d where d.tenantId = :tenant and d.unitId = :unit"
                                + " and d.state = 'open'",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("unit", unit)
                .getSingleResult();
    }

    /** Open duties of a unit belong to another from now on; who owes them stays. */
    public void moveAll(TenantId tenant, UUID from, UUID to) {
        entityManager
                .createQuery("update Duty d set d.unitId = :to where d.tenantId = :tenant and d.unitId = :from"
                        + " and d.state = 'open'")
                .setParameter("tenant", tenant.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** Open duties that controls of one clause have led to. */
    public List<Duty> underClause(TenantId tenant, ClauseCode clause) {
        return open(tenant, "d.control like concat(:of, '#%') order by d.id", clause.toString());
    }

    List<Duty> allOpen(TenantId tenant) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.state = 'open' order by d.id",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** What these units owe and is over, the longest first; what several owe counts once. */
    public List<Duty> overdue(TenantId tenant, Collection<UUID> units, Instant now, int limit) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select d.* from guiju.duty d join (select min(cast(id as text)) as id from guiju.duty"
                                + " where tenant_id = ?1 and state = 'open' and due_at < cast(?2 as timestamptz)"
                                + " and unit_id = any (cast(?3 as uuid[])) group by matter) one"
                                + " on d.id = cast(one.id as uuid) where d.tenant_id = ?1 order by d.due_at limit "
                                + limit,
                        Duty.class)
                .setParameter(1, tenant.value())
                .setParameter(2, now.toString())
                .setParameter(3, Ids.array(units))
                .getResultList();
        return found.stream().map(Duty.class::cast).toList();
    }
}
