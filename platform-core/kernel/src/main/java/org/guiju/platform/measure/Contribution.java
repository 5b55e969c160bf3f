package org.guiju.platform.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.decision.ControlCode;

/**
 * What one act added to a measure.
 *
 * @param unit the person was in when it was recorded
 * @param docket entry whose finding at that position says why
 */
public record Contribution(
        UUID id,
        UUID person,
        UUID unit,
        BigDecimal amount,
        boolean money,
        Instant countsAt,
        ControlCode control,
        int revision,
        UUID docket,
        int finding,
        Optional<UUID> record,
        Instant recordedAt) {}
