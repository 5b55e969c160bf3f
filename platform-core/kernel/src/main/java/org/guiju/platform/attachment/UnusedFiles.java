package org.guiju.platform.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Looks every hour for files that were uploaded and never used. Several nodes may look at once; what is gone is gone. */
@ApplicationScoped
class UnusedFiles {

    private static final Logger LOG = Logger.getLogger(UnusedFiles.class.getName());

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Uploads uploads;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds = scheduler.scheduleWithFixedDelay(this::round, 5, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            uploads.companies().forEach(company -> TenantContext.run(company.value(), () -> sweep(company)));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Unused files could not be removed; the next round tries again", fault);
        }
    }

    private void sweep(TenantId company) {
        try {
            uploads.drop(company, uploads.forgetUnused(company));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
