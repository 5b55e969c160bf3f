package org.guiju.platform.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Has an export made beside the clocks, which must not wait for it, and looks after it until it is complete. */
@ApplicationScoped
class ExportClock implements ClockHandler {

    private static final Logger LOG = Logger.getLogger(ExportClock.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    ExportSteps steps;

    @Inject
    ExportArchive archive;

    @Override
    public String kind() {
        return ExportOrders.CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        if (steps.begin(clock.tenant(), clock.ref())) {
            executor.submit(() -> TenantContext.run(clock.tenant().value(), () -> make(clock.tenant(), clock.ref())));
        }
    }

    private void make(TenantId tenant, UUID export) {
        try {
            var made = archive.write(tenant, export);
            steps.finished(tenant, export, made);
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "An export could not be made: " + export, failed);
            steps.failed(tenant, export);
        }
    }
}
