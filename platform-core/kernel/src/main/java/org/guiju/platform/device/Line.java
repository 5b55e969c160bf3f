package org.guiju.platform.device;

import java.math.BigDecimal;
import java.time.Instant;
import org.guiju.sdk.Texts;

/** One line of what a device sends. */
public sealed interface Line {

    /** As it came in, shortened. */
    String written();

    /**
     * @param number the device's own count; empty where it does not count
     * @param at when it was measured, by the device's clock
     */
    record Reading(String written, String number, Instant at, BigDecimal value) implements Line {}

    record Unreadable(String written, Texts why) implements Line {}
}
