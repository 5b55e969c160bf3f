package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Optional;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.ControlCode;

/** One thing that would let an act pass a control that shuts it or makes it wait. */
public sealed interface Remedy {

    ControlCode control();

    /** A field of the action that is missing or wrong. */
    record Field(ControlCode control, String name) implements Remedy {}

    /**
     * A value that is on the wrong side of a limit.
     *
     * @param what the compared part of the condition, e.g. {@code count(visits)}
     * @param actual its value now
     * @param sign what has to hold between it and the limit: {@code <}, {@code ≤}, {@code >}, {@code ≥}, {@code =} or
     *     {@code ≠}
     * @param limit the other part of the condition
     * @param bound its value; empty where it is written out
     */
    record Limit(ControlCode control, String what, Object actual, String sign, String limit, Optional<Object> bound)
            implements Remedy {}

    /** Somebody with one of these roles may waive it beforehand. */
    record Waiver(ControlCode control, List<String> by) implements Remedy {

        public Waiver {
            by = List.copyOf(by);
        }
    }

    /** These people have to agree. */
    record Signatures(ControlCode control, Agreement agreement) implements Remedy {}
}
