package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.round.Rounds;
import org.guiju.tenancy.binding.TenantContext;

/** Looks for ended clocks every few seconds, unbound, and hands each over bound to its company. One that fails stops no other. */
@ApplicationScoped
public class ClockWorker {

    private static final Logger LOG = Logger.getLogger(ClockWorker.class.getName());
    private static final int BATCH = 50;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Inject
    Rounds rounds;

    @Inject
    ClaimedClocks claimed;

    @Inject
    @Any
    Instance<ClockHandler> handlers;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds.begin(LOOK_EVERY, LOOK_EVERY, "Clocks could not be read", this::round);
    }

    /** Goes round until nothing has ended; for whoever has moved a company's clock and wants to see what came of it. */
    public void catchUp() {
        int ended;
        do {
            ended = round();
        } while (ended > 0);
    }

    int round() {
        claimed.wind();
        var ended = claimed.next(BATCH);
        ended.forEach(this::handle);
        return ended.size();
    }

    private void handle(Clocks.Due clock) {
        try {
            TenantContext.run(
                    clock.tenant().value(), () -> handler(clock.kind()).ended(clock));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A clock could not be handled and will be tried again: " + clock, fault);
            claimed.failed(clock, cause(fault));
        }
    }

    private ClockHandler handler(String kind) {
        return handlers.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody handles clocks of kind " + kind));
    }

    /** What the operator may see: never a company's words. */
    private static String cause(RuntimeException fault) {
        return fault instanceof UnfinishedClockException unfinished
                ? unfinished.getMessage()
                : fault.getClass().getSimpleName();
    }
}
