package org.guiju.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTests {

    @Test
    void waitsFourTimesAsLongEachTimeUpToSixHoursAndNeverQuiteAlike() {
        var chance = new Random(1);
        for (int tries = 1; tries <= 40; tries++) {
            var plain =
                    Math.min(5_000 * Math.pow(4, tries - 1), Duration.ofHours(6).toMillis());
            var wait = Backoff.after(tries, chance).toMillis();
            assertTrue(wait >= plain * 0.8 - 1 && wait <= plain * 1.2 + 1, tries + ": " + wait);
        }
        var waits = new java.util.HashSet<Duration>();
        for (int i = 0; i < 50; i++) {
            waits.add(Backoff.after(3, chance));
        }
        assertEquals(50, waits.size());
    }
}
