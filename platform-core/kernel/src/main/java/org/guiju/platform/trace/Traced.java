package org.guiju.platform.trace;

import org.guiju.platform.record.BusinessRecord;

/**
 * A record on the way of another.
 *
 * @param steps how many lie between the two, at most
 */
public record Traced(BusinessRecord record, int steps) {}
