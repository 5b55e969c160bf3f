package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** How far an export is, each step in a transaction of its own. */
@ApplicationScoped
class ExportSteps {

    /** A node that is alive says so more often than this. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    @Inject
    Exports exports;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    /** @param sha256 of the whole archive */
    record Made(long bytes, String sha256) {}

    /** True when the caller has to make it: it is new, or whoever made it has fallen silent. */
    @Transactional
    public boolean begin(TenantId tenant, UUID id) {
        var export = exports.export(id);
        if (export.filter(found -> !found.isDone()).isEmpty()) {
            clocks.stop(tenant, ExportOrders.CLOCK, id);
            return false;
        }
        clocks.set(tenant, ExportOrders.CLOCK, id, companies.now(tenant).plus(SILENCE));
        var silentSince = Instant.now().minus(SILENCE);
        if (export.get().beatAt().filter(silentSince::isBefore).isPresent()) {
            return false;
        }
        exports.progress(id, 0, 0, 0);
        return true;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void progress(UUID id, int done, int total, long rows) {
        exports.progress(id, done, total, rows);
    }

    @Transactional
    public void finished(TenantId tenant, UUID id, Made made) {
        exports.finished(id, made.bytes(), made.sha256());
        clocks.stop(tenant, ExportOrders.CLOCK, id);
    }

    @Transactional
    public void failed(TenantId tenant, UUID id) {
        exports.failed(id);
        clocks.stop(tenant, ExportOrders.CLOCK, id);
    }
}
