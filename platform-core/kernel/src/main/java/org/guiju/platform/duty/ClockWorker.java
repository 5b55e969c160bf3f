package org.guiju.platform.duty;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Looks for ended clocks every few seconds, unbound, and hands each over bound to its company. */
@ApplicationScoped
public class ClockWorker {

    private static final Logger LOG = Logger.getLogger(ClockWorker.class.getName());
    private static final int BATCH = 50;
    private static final int LOOK_EVERY_SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    ClaimedClocks claimed;

    @Inject
    LapsedDuties lapsed;

    @Inject
    ActionDesk desk;

    @Inject
    @Any
    Instance<ClockHandler> handlers;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds =
                scheduler.scheduleWithFixedDelay(this::round, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    void round() {
        try {
            claimed.next(BATCH).forEach(this::handle);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Clocks could not be read; the next round tries again", fault);
        }
    }

    private void handle(Clocks.Due clock) {
        try {
            TenantContext.run(clock.tenant().value(), () -> ended(clock));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A clock could not be handled and will be tried again: " + clock.ref(), fault);
        }
    }

    private void ended(Clocks.Due clock) {
        if (clock.kind().equals(Duties.KIND)) {
            lapse(clock.tenant(), clock.ref());
        } else {
            handlers.stream()
                    .filter(handler -> handler.kind().equals(clock.kind()))
                    .forEach(handler -> handler.ended(clock.tenant(), clock.ref()));
        }
    }

    /** The clause's action goes to the desk on behalf of the one who owed; the key makes a repeated lapse one. */
    private void lapse(TenantId tenant, UUID duty) {
        lapsed.open(tenant, duty).ifPresent(lapse -> {
            var answer = desk.submit(
                    new Actor(tenant, lapse.holder(), true),
                    new Submission(
                            lapse.action(), lapse.record(), Map.of(), "lapse/" + duty, Submission.Channel.CLOCK));
            if (answer.docket().isEmpty()) {
                throw new IllegalStateException(lapse.action() + " did not come before its clauses: " + answer.shut());
            }
            lapsed.close(tenant, duty);
        });
    }
}
