package org.guiju.platform.duty;

import java.util.UUID;

/** A feature with clocks of its own. Called bound to the company, and may be called again for the same end. */
public interface ClockHandler {

    /** The one clock that every company has of a daily kind. */
    UUID DAILY = new UUID(0, 1);

    String kind();

    /** Whether every company always has such a clock. */
    default boolean daily() {
        return false;
    }

    /** @throws RuntimeException when it could not be done; it is tried again later */
    void ended(Clocks.Due clock);
}
