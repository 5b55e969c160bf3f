package org.guiju.platform.event;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failing again: four times as long each time, from five seconds to six hours, never quite alike. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /** @param tries that failed so far, at least one */
    static Duration after(int tries, RandomGenerator chance) {
        var wait = FIRST;
        for (int i = 1; i < tries && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        var bounded = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return Duration.ofMillis((long) (bounded.toMillis() * (1 + SPREAD * (2 * chance.nextDouble() - 1))));
    }
}
