package org.guiju.platform.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file somebody brought, as it was read.
 *
 * @param counts how many lines of the file ended as clause, heading, dropped, marked
 * @param regulation code it went into a draft under
 */
public record ReceivedDocument(
        UUID id,
        UUID employee,
        String file,
        String title,
        String language,
        State state,
        Map<String, Integer> counts,
        List<LeftOut> dropped,
        Optional<String> regulation,
        Instant at) {

    public enum State {
        OPEN,
        TAKEN,
        PUT_ASIDE
    }

    /** @param why as the reader names it, in lower case */
    public record LeftOut(int line, int page, String words, String why) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public int lines() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
