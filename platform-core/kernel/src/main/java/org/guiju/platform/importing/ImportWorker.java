package org.guiju.platform.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/**
 * Works lists off beside the requests, a few at a time, in the name of who brought them. A clock is set ahead as long as
 * rows go through: should the node die, another goes on from the row it had come to.
 */
@ApplicationScoped
class ImportWorker implements ClockHandler {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final int AT_A_TIME = 2;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ImportStep step;

    private final Semaphore free = new Semaphore(AT_A_TIME);

    @Override
    public String kind() {
        return ImportStep.CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        step.ahead(clock.tenant(), clock.ref());
        start(clock.tenant(), clock.ref());
    }

    void start(TenantId tenant, UUID run) {
        executor.execute(() -> {
            free.acquireUninterruptibly();
            try {
                TenantContext.run(tenant.value(), () -> workOff(tenant, run));
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A list stopped and will go on: " + run, fault);
            } finally {
                free.release();
            }
        });
    }

    private void workOff(TenantId tenant, UUID run) {
        for (var batch = step.next(tenant, run); batch.isPresent(); batch = step.next(tenant, run)) {
            if (batch.get().isTrying()) {
                check(tenant, batch.get());
            } else {
                apply(tenant, batch.get());
            }
        }
        step.finish(tenant, run);
    }

    private void check(TenantId tenant, ImportStep.Batch batch) {
        Map<Integer, Judged> judged = new LinkedHashMap<>();
        batch.rows()
                .forEach(row -> judged.put(
                        row.number(),
                        batch.judge().check(row).with(batch.faults().get(row.number()))));
        step.tried(tenant, batch.run().id(), judged);
    }

    private void apply(TenantId tenant, ImportStep.Batch batch) {
        batch.rows().forEach(row -> batch.judge()
                .apply(row, judged -> step.applied(tenant, batch.run().id(), row.number(), judged)));
    }
}
