package org.guiju.platform.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days over which contributions are summed up, and until when they must have been recorded to be seen.
 *
 * @param until the first moment that does not belong to it
 */
public record Span(Instant from, Instant until, Instant recordedBy) {

    /** @param last day that belongs to it */
    public static Span of(LocalDate first, LocalDate last, ZoneId zone, Instant recordedBy) {
        return new Span(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                recordedBy);
    }
}
