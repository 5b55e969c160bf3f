package org.guiju.platform.pack;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.evidence.SealRound;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Has a pack made beside the clocks, which must not wait for it, and looks after it until it is complete. */
@ApplicationScoped
class PackClock implements ClockHandler {

    private static final Logger LOG = Logger.getLogger(PackClock.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    PackSteps steps;

    @Inject
    SealRound sealing;

    @Inject
    PackArchive archive;

    @Override
    public String kind() {
        return PackSteps.CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        steps.begin(clock.tenant(), clock.ref())
                .ifPresent(order -> executor.submit(() -> {
                    sealing.round();
                    TenantContext.run(clock.tenant().value(), () -> make(clock.tenant(), order));
                }));
    }

    private void make(TenantId tenant, PackOrder order) {
        try {
            archive.make(tenant, order);
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "A pack could not be made: " + order.id(), failed);
            steps.failed(tenant, order.id());
        }
    }
}
