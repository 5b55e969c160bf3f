package org.guiju.platform.enrolment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.tenancy.binding.TenantContext;

/**
 * Checks and applies lists on threads of their own, so that no other clock waits. The clock is set ahead as long as rows
 * go through: should the node die, another goes on from the row it had come to.
 */
@ApplicationScoped
class StaffImportClock implements ClockHandler {

    static final String KIND = "staff-import";

    private static final Logger LOG = Logger.getLogger(StaffImportClock.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    StaffImportRun run;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        run.ahead(clock.tenant(), clock.ref());
        executor.execute(() -> {
            try {
                TenantContext.run(clock.tenant().value(), () -> run.goOn(clock.tenant(), clock.ref()));
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A list of staff stopped and will go on: " + clock, fault);
            }
        });
    }
}
