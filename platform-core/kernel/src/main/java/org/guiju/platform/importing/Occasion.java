package org.guiju.platform.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.importing.ImportRow.Remark;

/**
 * What a row says besides the fields of its action: which record it is about, and when it happened.
 *
 * @param wrong why that is not known
 */
record Occasion(Optional<UUID> subject, Optional<Instant> happened, List<Remark> wrong) {

    /** Columns that stand for them. */
    static final String SUBJECT = "subject";

    static final String HAPPENED = "happened";

    /** Whatever tells the row from others, with what its fields say. */
    Map<String, Object> with(Map<String, Object> raw) {
        var all = new TreeMap<String, Object>(raw);
        subject.ifPresent(id -> all.put(SUBJECT, id.toString()));
        happened.ifPresent(at -> all.put(HAPPENED, at.toString()));
        return all;
    }
}
