package org.guiju.platform.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.ProposalKeeper;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

/** All ledger entries of a company. */
@Repository
public class Ledger implements FindingCarrier, ProposalKeeper {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Notices notices;

    @Override
    public void carry(CarriedOut done) {
        var findings = done.decision().findings();
        for (var i = 0; i < findings.size(); i++) {
            if (findings.get(i).finding() instanceof Finding.Proposes proposes) {
                var found = findings.get(i);
                proposes.supersedes().ifPresent(control -> supersede(done, control, proposes.person()));
                var source = new LedgerEntry.Source(
                        done.docket(), i, found.control(), found.basis().revision(), done.record());
                var entry = new LedgerEntry(done.tenant().value(), source, proposes, done.now());
                entityManager.persist(entry);
                notices.tell(done.tenant(), List.of(entry.getPersonId()), proposes.says(), done.record(), done.now());
            }
        }
        entityManager.flush();
    }

    private void supersede(CarriedOut done, ControlCode control, String person) {
        done.record().map(record -> ofRecord(done.tenant(), record)).orElse(List.of()).stream()
                .filter(LedgerEntry::isOpen)
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

    private List<LedgerEntry> list(String condition, TenantId tenant, UUID value) {
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

    /** Money already taken from a person in a month; positive. */
    public Money taken(TenantId tenant, UUID person, LocalDate month) {
        var sum = (Number) entityManager
                .createNativeQuery("select coalesce(sum(-posted), 0) from guiju.ledger_entry where tenant_id = ?1"
                        + " and person_id = ?2 and period = ?3 and unit = ?4 and state = ?5 and posted < 0")
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .setParameter(3, month)
                .setParameter(4, LedgerEntry.Unit.MONEY.name().toLowerCase(Locale.ROOT))
                .setParameter(5, LedgerEntry.State.POSTED.name().toLowerCase(Locale.ROOT))
                .getSingleResult();
        return new Money(sum.longValue());
    }
}
