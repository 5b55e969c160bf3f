package org.guiju.platform.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a record begins with. */
public record NewRecord(
        UUID id,
        UUID unit,
        UUID by,
        Optional<UUID> owner,
        String state,
        Map<String, Object> data,
        Instant at,
        ZoneId zone) {}
