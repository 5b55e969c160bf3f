package org.guiju.platform.simulation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.simulation.Backtest.State;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/**
 * Has a backtest made beside the clocks, which must not wait for it. Whoever makes it moves its clock on; a clock that ends
 * all the same says that the server has stopped in between, and it begins anew. Later the same clock removes the result.
 */
@ApplicationScoped
class BacktestClock implements ClockHandler {

    static final String KIND = "backtest";

    private static final Logger LOG = Logger.getLogger(BacktestClock.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    BacktestSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        var found = steps.backtest(tenant, clock.ref());
        if (found.isEmpty()) {
            steps.gone(tenant, clock.ref());
        } else if (found.get().isRunning()) {
            steps.claim(tenant, clock.ref());
            executor.submit(() -> TenantContext.run(tenant.value(), () -> make(tenant, found.get())));
        } else {
            steps.expired(tenant, found.get());
        }
    }

    private void make(TenantId tenant, Backtest backtest) {
        try {
            var course = steps.begin(tenant, backtest);
            boolean more;
            do {
                more = steps.next(tenant, course);
            } while (more);
            steps.ended(tenant, backtest.id(), State.DONE);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A backtest could not be made: " + backtest.id(), failed);
            steps.ended(tenant, backtest.id(), State.FAILED);
        }
    }
}
