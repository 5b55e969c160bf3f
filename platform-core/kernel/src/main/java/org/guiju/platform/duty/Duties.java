package org.guiju.platform.duty;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Who owes what by when; and the clocks, known to the platform by time only. */
@Repository
public class Duties implements FindingCarrier {

    static final String KIND = "duty";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Clocks clocks;

    /** First closes what this action discharges, then opens what its clauses ask for. */
    @Override
    public void carry(CarriedOut done) {
        done.record().ifPresent(record -> open(done.tenant(), record).stream()
                .filter(duty -> duty.isDoneBy(done.action()))
                .forEach(duty -> close(done.tenant(), duty, "done", done.now())));
        done.decision().findings().forEach(found -> {
            if (found.finding() instanceof Finding.Owes owes) {
                open(done, found, owes);
            }
        });
    }

    private void open(CarriedOut done, ClauseFinding found, Finding.Owes owes) {
        for (var holder : owes.holders()) {
            if (owesAlready(done, found, owes, holder)) {
                continue;
            }
            var duty = new Duty(
                    done.tenant().value(),
                    done.docket(),
                    found.control(),
                    owes,
                    UUID.fromString(holder),
                    done.record(),
                    done.now());
            entityManager.persist(duty);
            if (owes.lapse().isPresent()) {
                clocks.set(done.tenant(), KIND, duty.getId(), owes.due());
            }
        }
        entityManager.flush();
    }

    /** The same clause asking for the same thing again does not start the clock anew. */
    private boolean owesAlready(CarriedOut done, ClauseFinding found, Finding.Owes owes, String holder) {
        return done.record().stream()
                .flatMap(record -> open(done.tenant(), record).stream())
                .anyMatch(duty -> duty.control().equals(found.control())
                        && duty.getCode().equals(owes.duty())
                        && duty.getHolderId().toString().equals(holder));
    }

    public void close(TenantId tenant, Duty duty, String how, Instant now) {
        duty.close(how, now);
        clocks.stop(tenant, KIND, duty.getId());
    }

    public Optional<Duty> duty(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(Duty.class, new RowId(tenant.value(), id)));
    }

    /** Open duties of a record. */
    public List<Duty> open(TenantId tenant, UUID record) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.recordId = :record and d.state = 'open'"
                                + " order by d.dueAt",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("record", record)
                .getResultList();
    }

    /** Open duties of an employee, nearest first. */
    public List<Duty> of(TenantId tenant, UUID holder) {
        return entityManager
                .createQuery(
                        "select d from Duty d where d.tenantId = :tenant and d.holderId = :holder and d.state = 'open'"
                                + " order by d.dueAt",
                        Duty.class)
                .setParameter("tenant", tenant.value())
                .setParameter("holder", holder)
                .getResultList();
    }
}
