package org.guiju.platform.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.round.Rounds;

/** Looks every second for webhooks that are due and has a few served at a time; a receiver that hangs holds up only itself. */
@ApplicationScoped
class CourierRounds {

    private static final Logger LOG = Logger.getLogger(CourierRounds.class.getName());
    private static final int AT_A_TIME = 6;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Rounds rounds;

    @Inject
    Counter counter;

    @Inject
    Courier courier;

    private final Semaphore free = new Semaphore(AT_A_TIME);

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds.begin(Duration.ofSeconds(2), Duration.ofSeconds(1), "Webhooks could not be read", this::round);
    }

    void round() {
        var room = free.availablePermits();
        if (room > 0) {
            counter.claim(UUID.randomUUID(), room).forEach(this::hand);
        }
    }

    /** What cannot be handed on is claimed again when its lease ends. */
    private void hand(Lanes.Claim claim) {
        free.acquireUninterruptibly();
        try {
            executor.execute(() -> {
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
