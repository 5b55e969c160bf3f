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
import org.guiju.sdk.decision.ControlCode;
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
                owe(done, found.control(), owes, done.record());
            }
        });
    }

    /** Opens a duty for each holder who does not owe the same already. */
    public void owe(CarriedOut done, ControlCode control, Finding.Owes owes, Optional<UUID> record) {
        for (var holder : owes.holders()) {
            if (owesAlready(done, control, owes, holder, record)) {
                continue;
            }
            var duty = new Duty(
                    done.tenant().value(), done.docket(), control, owes, UUID.fromString(holder), record, done.now());
            entityManager.persist(duty);
            if (owes.lapse().isPresent()) {
                clocks.set(done.tenant(), KIND, duty.getId(), owes.due());
            }
        }
        entityManager.flush();
    }

    /** The same clause asking for the same thing again does not start the clock anew. */
    private boolean owesAlready(
            CarriedOut done, ControlCode control, Finding.Owes owes, String holder, Optional<UUID> record) {
        return record.stream()
                .flatMap(found -> open(done.tenant(), found).stream())
                .anyMatch(duty -> duty.control().equals(control)
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
