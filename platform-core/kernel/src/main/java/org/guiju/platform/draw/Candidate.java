package org.guiju.platform.draw;

import java.util.List;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * One of those that a draw picks from.
 *
 * @param id code of a unit, or id of a person or record
 * @param unit code of its unit
 */
record Candidate(Kind kind, String id, Texts name, String unit) {

    /** What it is. */
    enum Kind {
        UNIT,
        PERSON,
        RECORD
    }

    static Optional<Candidate> of(List<Candidate> candidates, String id) {
        return candidates.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** As it stands in the list that is published. */
    String line() {
        return new Pick.Line(id, name.zhHans()).text();
    }
}
