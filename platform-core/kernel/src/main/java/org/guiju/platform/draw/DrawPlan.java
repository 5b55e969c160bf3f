package org.guiju.platform.draw;

import java.time.Instant;
import java.util.List;
import org.guiju.platform.organisation.Unit;
import org.guiju.sdk.decision.ControlCode;

/** A draw that is to begin. */
record DrawPlan(ControlCode control, Unit unit, Instant from, Instant until, List<Seed.Span> times, int picks) {}
