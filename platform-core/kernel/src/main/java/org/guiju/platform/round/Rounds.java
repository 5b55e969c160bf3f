package org.guiju.platform.round;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The rounds of whoever it is lent to: one after another until the server stops, and one that fails stops none after it. */
@Dependent
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Resource
    ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> rounds;

    /**
     * @param first how long after the start
     * @param pause between the end of one and the beginning of the next
     * @param failure what to say of one that failed
     */
    public void begin(Duration first, Duration pause, String failure, Runnable round) {
        rounds = scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException fault) {
                        LOG.log(Level.WARNING, failure + "; the next round tries again", fault);
                    }
                },
                first.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
