package org.guiju.platform.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** How far a pack is, each step in a transaction of its own. */
@ApplicationScoped
class PackSteps {

    static final String CLOCK = "pack";

    /** A node that is alive says so more often than this. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Inject
    Packs packs;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    /** What the caller has to make: it is new, or whoever made it has fallen silent. */
    @Transactional
    public Optional<PackOrder> begin(TenantId tenant, UUID id) {
        var order = packs.pack(tenant, id).filter(found -> !found.isDone());
        if (order.isEmpty()) {
            clocks.stop(tenant, CLOCK, id);
            return Optional.empty();
        }
        clocks.set(tenant, CLOCK, id, companies.now(tenant).plus(SILENCE));
        var silentSince = Instant.now().minus(SILENCE);
        if (order.get().beatAt().filter(silentSince::isBefore).isPresent()) {
            return Optional.empty();
        }
        packs.progress(tenant, id, 0, 0);
        return order;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void progress(TenantId tenant, UUID id, int done, int total) {
        packs.progress(tenant, id, done, total);
    }

    @Transactional
    public void finished(TenantId tenant, UUID id, long bytes, String sha256) {
        packs.finished(tenant, id, bytes, sha256);
        clocks.stop(tenant, CLOCK, id);
    }

    @Transactional
    public void failed(TenantId tenant, UUID id) {
        packs.failed(tenant, id);
        clocks.stop(tenant, CLOCK, id);
    }
}
