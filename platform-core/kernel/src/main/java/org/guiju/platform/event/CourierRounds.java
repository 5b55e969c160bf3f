package org.guiju.platform.event;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every second for webhooks that are due and has a few served at a time; a receiver that hangs holds up only itself. */
@ApplicationScoped
class CourierRounds {

    private static final Logger LOG = Logger.getLogger(CourierRounds.class.getName());
    private static final int AT_A_TIME = 6;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Counter counter;

    @Inject
    Courier courier;

    private final Semaphore free = new Semaphore(AT_A_TIME);
    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds = scheduler.scheduleWithFixedDelay(this::round, 2, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    void round() {
        try {
            var room = free.availablePermits();
            if (room > 0) {
                counter.claim(UUID.randomUUID(), room).forEach(this::hand);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Webhooks could not be read; the next round tries again", fault);
        }
    }

    /** What cannot be handed on is claimed again when its lease ends. */
    private void hand(Lanes.Claim claim) {
        free.acquireUninterruptibly();
        try {
            scheduler.execute(() -> {
                try {
                    courier.serve(claim);
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException full) {
            free.release();
            LOG.log(Level.WARNING, "No thread for a webhook", full);
        }
    }
}
