package org.guiju.web.record;

/**
 * A record that belongs to another.
 *
 * @param last what was done with it last, and when; empty where that is of no interest
 * @param trace where its way is followed; empty where it has none
 */
public record RelatedLine(RecordLine record, String last, String trace) {}
