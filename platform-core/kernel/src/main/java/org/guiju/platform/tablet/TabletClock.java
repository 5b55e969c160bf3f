package org.guiju.platform.tablet;

import java.time.Duration;
import java.time.Instant;

/** A tablet's clock beside ours, both read when it sends. */
public record TabletClock(Instant tablets, Instant ours) {

    /** How far it may be off without saying so. */
    private static final Duration UNREMARKED = Duration.ofMinutes(2);

    /** What our clock showed when the tablet's showed this. */
    Instant corrected(Instant shown) {
        return shown.plus(Duration.between(tablets, ours));
    }

    /** Whether somebody should set it right. */
    public boolean isWrong() {
        return Duration.between(tablets, ours).abs().compareTo(UNREMARKED) > 0;
    }
}
