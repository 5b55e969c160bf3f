package org.guiju.platform.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * What reports by itself about a record.
 *
 * @param action type of what it reports
 * @param silence after how long without anything new it counts as silent
 * @param heardAt when something new of it was last taken in
 * @param fault the last line that was not taken
 */
public record Device(
        UUID id,
        String name,
        UUID record,
        String action,
        Duration silence,
        UUID createdBy,
        Instant createdAt,
        Optional<Instant> retiredAt,
        Optional<Instant> heardAt,
        Optional<Instant> silentSince,
        Optional<Fault> fault) {

    /** @param line as it came in, shortened */
    public record Fault(Texts says, String line, Instant at) {}

    /** When it will count as silent unless something new comes in. */
    Instant patience() {
        return heardAt.orElse(createdAt).plus(silence);
    }

    public boolean isRetired() {
        return retiredAt.isPresent();
    }
}
