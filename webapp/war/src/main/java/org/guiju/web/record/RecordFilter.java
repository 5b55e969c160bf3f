package org.guiju.web.record;

import java.util.Locale;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;

/**
 * Which records of a list somebody wants; told by nothing but what the list shows of them.
 *
 * @param state its code; empty for any
 * @param text part of a title, a number or an owner's name; empty for any
 */
public record RecordFilter(String state, String text) {

    public RecordFilter {
        text = text.strip();
    }

    public boolean lets(BusinessRecord record, RecordLine line) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return (state.isEmpty() || state.equals(record.getState()))
                && Stream.of(line.title(), line.number(), line.owner())
                        .anyMatch(shown -> shown.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public boolean isEmpty() {
        return state.isEmpty() && text.isEmpty();
    }
}
