package org.guiju.platform.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened, at its place in the company's order.
 *
 * @param seq place in the order; there are no gaps, and nothing is put in before a place that can be read
 * @param topic code of the action type
 * @param recordTypes codes of the types of records that were created or changed
 */
public record Event(long seq, UUID id, UUID docket, String topic, Set<String> recordTypes, Instant at) {

    public Event {
        recordTypes = Set.copyOf(recordTypes);
    }
}
