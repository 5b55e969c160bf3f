package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** Duties whose clock has ended: what each leads to, and that it is over. Bound to the company by the caller. */
@ApplicationScoped
class LapsedDuties {

    @Inject
    Duties duties;

    @Inject
    Companies companies;

    record Lapse(UUID holder, String action, Optional<UUID> record) {}

    @Transactional
    public Optional<Lapse> open(TenantId tenant, UUID id) {
        return duties.duty(tenant, id)
                .filter(duty -> duty.getState().equals("open"))
                .flatMap(duty -> duty.lapse()
                        .map(action -> new Lapse(duty.getHolderId(), action, Optional.ofNullable(duty.getRecordId()))));
    }

    @Transactional
    public void close(TenantId tenant, UUID id) {
        Instant now = companies.now(tenant);
        duties.duty(tenant, id)
                .filter(duty -> duty.getState().equals("open"))
                .ifPresent(duty -> duties.close(tenant, duty, "lapsed", now));
    }
}
