package org.guiju.platform.event;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.sealing.SealingKeys;
import org.guiju.tenancy.binding.TenantContext;

/** When the server starts and every hour, seals all secrets with the first key, so that a former key can be taken out. */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    ResealingSteps steps;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // Without its key the server would find out only when somebody is added or something is sent: it does not
        // start.
        SealingKeys.ofThisServer();
        rounds = scheduler.scheduleWithFixedDelay(this::round, 0, 3600, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    void round() {
        try {
            steps.companies().forEach(tenant -> TenantContext.run(tenant.value(), () -> steps.reseal(tenant)));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Secrets could not be sealed; the next round tries again", fault);
        }
    }
}
