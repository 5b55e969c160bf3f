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
import org.guiju.tenancy.binding.TenantContext;

/** Lets old events and deliveries go, company by company; what they told of stays on the docket. */
@ApplicationScoped
class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class.getName());

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Counter counter;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds = scheduler.scheduleWithFixedDelay(this::round, 10, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            counter.companies().forEach(company -> TenantContext.run(company.value(), () -> counter.forget(company)));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Old events could not be let go; the next round tries again", fault);
        }
    }
}
