package org.guiju.platform.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.ProposalKeeper;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.control.Conduct;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** All ledger entries of a company. */
@Repository
public class Ledger implements FindingCarrier, ProposalKeeper {

    /** Kind of the clock that looks at what was granted of a declared unit, by its entry. */
    public static final String BALANCE_CLOCK = "balance";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Notices notices;

    @Inject
    Clocks clocks;

    @Inject
    LedgerLines lines;

    @Inject
    Repetition repetition;

    @Override
    public void carry(CarriedOut done) {
        propose(done, done.action().equals(Conduct.REJUDGE) ? repetition.reconcile(done) : proposals(done));
    }

    /** Trying what is prohibited may be a breach of its own; once a day is enough of the same. */
    @Override
    public void refused(CarriedOut attempt) {
        var actor = attempt.actor().employee();
        var zone = attempt.company().zone();
        var today = attempt.now().atZone(zone).toLocalDate();
        var already = ofPerson(attempt.tenant(), actor).stream()
                .filter(entry -> entry.getStep().equals(Finding.Occasion.ATTEMPT))
                .filter(entry ->
                        today.equals(entry.actedAt().orElseThrow().atZone(zone).toLocalDate()))
                .map(LedgerEntry::control)
                .toList();
        propose(
                attempt,
                proposals(attempt).stream()
                        .filter(found -> isAttempt(found) && !already.contains(found.control()))
                        .toList());
    }

    private static boolean isAttempt(ClauseFinding found) {
        return found.finding() instanceof Finding.Proposes proposes
                && proposes.occasion()
                        .map(occasion -> occasion.step().equals(Finding.Occasion.ATTEMPT))
                        .orElse(false);
    }

    private static List<ClauseFinding> proposals(CarriedOut done) {
        return done.decision().findings().stream()
                .filter(found -> found.finding() instanceof Finding.Proposes)
                .toList();
    }

    private void propose(CarriedOut done, List<ClauseFinding> proposals) {
        Set<String> told = new HashSet<>();
        for (var found : proposals) {
            var proposes = (Finding.Proposes) found.finding();
            if (told.add(proposes.person() + found.control())) {
                var person = UUID.fromString(proposes.person());
                notices.tell(done.tenant(), List.of(person), Topic.PAY, proposes.says(), record(done), done.now());
            }
            proposes.supersedes().ifPresent(control -> supersede(done, control, proposes.person()));
            var source = new LedgerEntry.Source(
                    done.docket(),
                    done.decision().findings().indexOf(found),
                    found.control(),
                    found.basis().revision(),
                    record(done));
            propose(done, new LedgerEntry(done.tenant().value(), source, proposes, done.now()));
        }
        entityManager.flush();
    }

    /**
     * What a calculation came to, decided already by whoever released it.
     *
     * @param finding position of the finding that says why
     * @param amount below zero takes back
     */
    public record Award(
            UUID docket,
            int finding,
            ControlCode control,
            int revision,
            UUID person,
            Money amount,
            Finding.Nature nature,
            LocalDate period,
            UUID releasedBy,
            Texts says) {}

    /** Enters it for the pay of its month; posting it still follows the law. */
    public UUID grant(TenantId tenant, Award award, Instant now) {
        var proposes = new Finding.Proposes(
                award.person().toString(),
                new Consequence.Cash(award.amount()),
                award.nature(),
                award.period(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                award.says());
        var source = new LedgerEntry.Source(
                award.docket(), award.finding(), award.control(), award.revision(), Optional.empty());
        var entry = new LedgerEntry(tenant.value(), source, proposes, now);
        entry.deliver(now);
        entry.decide(true, award.releasedBy(), "", now);
        entityManager.persist(entry);
        notices.tell(tenant, List.of(award.person()), award.says(), Optional.empty(), now);
        return entry.getId();
    }

    /**
     * Somebody uses some of what they have.
     *
     * @param finding position of the finding that let it pass
     * @param amount above zero
     */
    public record Use(UUID person, ControlCode control, int finding, String unit, BigDecimal amount, Texts says) {}

    /** Puts down at once what somebody has used. */
    public void use(CarriedOut done, Use use) {
        var proposes = new Finding.Proposes(
                use.person().toString(),
                new Consequence.Balance(use.unit(), use.amount().negate(), Optional.empty()),
                Finding.Nature.NOT_MONEY,
                done.now().atZone(done.company().zone()).toLocalDate().withDayOfMonth(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                use.says());
        var revision = done.decision().findings().get(use.finding()).basis().revision();
        var source = new LedgerEntry.Source(done.docket(), use.finding(), use.control(), revision, Optional.empty());
        var entry = new LedgerEntry(done.tenant().value(), source, proposes, done.now());
        entry.deliver(done.now());
        entry.decide(true, done.actor().employee(), "", done.now());
        entry.post(entry.minor(), true, done.docket());
        entityManager.persist(entry);
        entityManager.flush();
        lines.write(done.tenant(), entry, entry.minor(), LedgerLine.Kind.POSTED, null, done.docket(), done.now());
    }

    /** What was granted and not used goes off. */
    public void expire(CarriedOut done, UUID id, BigDecimal amount) {
        var entry = entry(done.tenant(), id).orElseThrow();
        lines.write(
                done.tenant(),
                entry,
                amount.movePointRight(2).negate().longValueExact(),
                LedgerLine.Kind.EXPIRED,
                null,
                done.docket(),
                done.now());
    }

    /** A step that follows from repetition belongs to the record of the breach. */
    private static Optional<UUID> record(CarriedOut done) {
        return done.record().or(() -> Optional.ofNullable(done.values().get("breach"))
                .filter(breach -> done.action().equals(Conduct.REJUDGE))
                .map(breach -> UUID.fromString(breach.toString())));
    }

    private void propose(CarriedOut done, LedgerEntry entry) {
        entityManager.persist(entry);
        clocks.set(done.tenant(), Undecided.KIND, entry.getId(), Undecided.nextLook(done.now()));
    }

    private void supersede(CarriedOut done, ControlCode control, String person) {
        done.record().map(record -> ofRecord(done.tenant(), record)).orElse(List.of()).stream()
                .filter(LedgerEntry::isUndecided)
                .filter(entry -> entry.control().equals(control))
                .filter(entry -> entry.getPersonId().toString().equals(person))
                .forEach(entry -> entry.supersede(done.docket().toString()));
    }

    @Override
    public void withdraw(TenantId tenant, UUID record, Optional<String> person, Texts because) {
        ofRecord(tenant, record).stream()
                .filter(LedgerEntry::isOpen)
                .filter(entry -> person.map(id -> entry.getPersonId().toString().equals(id))
                        .orElse(true))
                .forEach(entry -> entry.supersede(because.zhHans()));
    }

    public Optional<LedgerEntry> entry(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(LedgerEntry.class, new RowId(tenant.value(), id)));
    }

    public List<LedgerEntry> ofRecord(TenantId tenant, UUID record) {
        return list("e.recordId = :value", tenant, record);
    }

    public List<LedgerEntry> ofPerson(TenantId tenant, UUID person) {
        return list("e.personId = :value", tenant, person);
    }

    /** Newest first; every entry of the company. */
    public List<LedgerEntry> all(TenantId tenant) {
        return list("e.tenantId = :value", tenant, tenant.value());
    }

    /** Proposed or answered, and nobody has decided yet. */
    public List<LedgerEntry> undecided(TenantId tenant) {
        return list("e.state in ('proposed', 'answered') and e.tenantId = :value", tenant, tenant.value());
    }

    private List<LedgerEntry> list(String condition, TenantId tenant, Object value) {
        return entityManager
                .createQuery(
                        "select e from LedgerEntry e where e.tenantId = :tenant and " + condition
                                + " order by e.id desc",
                        LedgerEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("value", value)
                .setMaxResults(500)
                .getResultList();
    }

    /** What was proposed together with an entry for the same person, itself included, in order. */
    public List<LedgerEntry> together(TenantId tenant, LedgerEntry entry) {
        return list("e.docketId = :value", tenant, entry.getDocketId()).reversed().stream()
                .filter(other -> other.getPersonId().equals(entry.getPersonId()))
                .filter(other -> other.control().equals(entry.control()))
                .toList();
    }

    /** Upheld money entries that still have something to post, oldest decision first. */
    public List<LedgerEntry> toPost(TenantId tenant, LocalDate month) {
        return list("e.unit = :value and e.state = 'upheld'", tenant, Accounts.MONEY).stream()
                .filter(entry -> !entry.getPeriod().isAfter(month))
                .sorted(Comparator.comparing(LedgerEntry::getDecidedAt).thenComparing(LedgerEntry::getId))
                .toList();
    }

    /** How many money proposals of a month or an earlier one nobody has decided. */
    int undecided(TenantId tenant, LocalDate month) {
        return (int) list("e.unit = :value and e.state in ('proposed', 'answered')", tenant, Accounts.MONEY).stream()
                .filter(entry -> !entry.getPeriod().isAfter(month))
                .count();
    }

    /** Restrictions that hold for a person now: decided, not under appeal, not over. */
    List<LedgerEntry> restrictions(TenantId tenant, UUID person, Instant now) {
        return ofPerson(tenant, person).stream()
                .filter(entry -> entry.getUnit().equals(Accounts.RESTRICTION))
                .filter(entry -> entry.stands() && !entry.isUnderAppeal())
                .filter(entry -> entry.inForceUntil().map(now::isBefore).orElse(false))
                .toList();
    }
}
