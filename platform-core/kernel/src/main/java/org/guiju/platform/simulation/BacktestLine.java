package org.guiju.platform.simulation;

import java.util.Set;
import java.util.UUID;
import org.guiju.sdk.decision.Decision;

/** One act that would have come out differently, with what differs on both sides. */
public record BacktestLine(
        UUID docket, UUID person, UUID unit, Set<Effect> kinds, long money, Decision before, Decision after) {}
