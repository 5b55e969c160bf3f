package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** A duty whose clock has ended: its clause's action goes to the desk, on behalf of the one who owed it. */
@ApplicationScoped
class LapsedDuties {

    @Inject
    Duties duties;

    @Inject
    Companies companies;

    @Inject
    ActionDesk desk;

    record Lapse(UUID holder, String action, Optional<UUID> record) {}

    /** Bound to the company by the caller. The key makes a repeated lapse one. */
    public void lapse(TenantId tenant, UUID id) {
        open(tenant, id).ifPresent(lapse -> {
            desk.submit(
                    new Actor(tenant, lapse.holder(), true),
                    new Submission(
                            lapse.action(), lapse.record(), Map.of(), "lapse/" + id, Submission.Channel.CLOCK));
            close(tenant, id);
        });
    }

    @Transactional
    public Optional<Lapse> open(TenantId tenant, UUID id) {
        return duties.duty(tenant, id)
                .filter(duty -> duty.getState().equals("open"))
                .flatMap(duty -> duty.lapse()
                        .map(action -> new Lapse(
                                duty.getHolderId(), action, Optional.ofNullable(duty.getRecordId()))));
    }

    @Transactional
    public void close(TenantId tenant, UUID id) {
        Instant now = companies.now(tenant);
        duties.duty(tenant, id)
                .filter(duty -> duty.getState().equals("open"))
                .ifPresent(duty -> duties.close(tenant, duty, "lapsed", now));
    }
}
