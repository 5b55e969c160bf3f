package org.guiju.web.trace;

import java.util.List;
import org.guiju.web.record.FieldLine;
import org.guiju.web.record.RecordLine;

/**
 * A record on the way of a thing.
 *
 * @param from numbers of what it was made of, as far as that is shown too
 * @param halted whether it is kept from going on
 * @param here whether it is the one whose way is followed
 */
public record TraceCard(RecordLine line, String from, List<FieldLine> fields, boolean halted, boolean here) {

    public String tag() {
        return halted ? "is-refuses" : line.finished() ? "" : "is-info";
    }
}
