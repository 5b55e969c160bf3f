package org.guiju.platform.tablet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TabletClockTests {

    private static final Instant OURS = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void clockThatIsBehindIsCorrectedByWhatItIsBehind() {
        var clock = new TabletClock(OURS.minusSeconds(3600), OURS);
        assertEquals(OURS.minusSeconds(600), clock.corrected(OURS.minusSeconds(4200)));
        assertTrue(clock.isWrong());
    }

    @Test
    void clockThatIsAheadIsCorrectedToo() {
        var clock = new TabletClock(OURS.plusSeconds(300), OURS);
        assertEquals(OURS, clock.corrected(OURS.plusSeconds(300)));
        assertTrue(clock.isWrong());
    }

    @Test
    void secondsAreNothingToSpeakOf() {
        assertFalse(new TabletClock(OURS.minusSeconds(90), OURS).isWrong());
    }

    @Test
    void leaseReadsBackAsItWasWritten() {
        var lease = new Lease(UUID.randomUUID(), OURS, Optional.empty());
        assertEquals(lease, Lease.read(lease.text()));
    }
}
