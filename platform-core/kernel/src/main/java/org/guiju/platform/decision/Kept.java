package org.guiju.platform.decision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A docket entry with what it takes to decide it again.
 *
 * @param unit of who acted
 * @param schema hash of the action type as it was then
 * @param premises empty in entries from before these were kept
 */
public record Kept(DocketEntry entry, UUID unit, String schema, Optional<Map<String, Object>> premises) {}
