package org.guiju.platform.duty;

/** A feature with clocks of its own. Called bound to the company, and may be called again for the same end. */
public interface ClockHandler {

    String kind();

    /** @throws RuntimeException when it could not be done; it is tried again later */
    void ended(Clocks.Due clock);
}
