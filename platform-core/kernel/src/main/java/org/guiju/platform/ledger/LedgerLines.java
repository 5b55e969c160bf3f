package org.guiju.platform.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Money;

/** All lines of a company's accounts, and their sums. */
@Repository
public class LedgerLines {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void write(
            TenantId tenant,
            LedgerEntry entry,
            long minor,
            LedgerLine.Kind kind,
            LocalDate period,
            UUID docket,
            Instant now) {
        entityManager.persist(new LedgerLine(tenant.value(), entry, minor, kind, period, docket, now));
        entityManager.flush();
    }

    public List<LedgerLine> ofEntry(TenantId tenant, UUID entry) {
        return list("l.entryId = :value", tenant, entry);
    }

    public List<LedgerLine> ofPerson(TenantId tenant, UUID person) {
        return list("l.personId = :value", tenant, person);
    }

    public List<LedgerLine> ofPeriod(TenantId tenant, LocalDate month) {
        return list("l.period = :value", tenant, month);
    }

    private List<LedgerLine> list(String condition, TenantId tenant, Object value) {
        return entityManager
                .createQuery(
                        "select l from LedgerLine l where l.tenantId = :tenant and " + condition + " order by l.id",
                        LedgerLine.class)
                .setParameter("tenant", tenant.value())
                .setParameter("value", value)
                .getResultList();
    }

    /** What an entry's lines come to; with the sign of the lines. */
    long sum(TenantId tenant, UUID entry) {
        return ofEntry(tenant, entry).stream().mapToLong(LedgerLine::minor).sum();
    }

    /** What each account of a person comes to. */
    public Map<String, BigDecimal> balances(TenantId tenant, UUID person) {
        Map<String, BigDecimal> balances = new LinkedHashMap<>();
        ofPerson(tenant, person).forEach(line -> balances.merge(line.getAccount(), line.getAmount(), BigDecimal::add));
        return balances;
    }

    /** Money taken from a person's pay of a month; positive. What was given back counts against it. */
    public Money taken(TenantId tenant, UUID person, LocalDate month) {
        var sum = (Number) entityManager
                .createNativeQuery("select coalesce(sum(-l.amount), 0) from guiju.ledger_line l"
                        + " join guiju.ledger_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id"
                        + " where l.tenant_id = ?1 and l.person_id = ?2 and l.period = ?3 and l.account = 'money'"
                        + " and e.amount < 0")
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .setParameter(3, month)
                .getSingleResult();
        return new Money(Math.max(0, sum.longValue()));
    }
}
