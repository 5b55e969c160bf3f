package org.guiju.platform.pin;

import java.time.Instant;

/** What a try at somebody's PIN came to. */
public sealed interface Judged {

    record Right() implements Judged {}

    /** The person has set none. */
    record None() implements Judged {}

    /** @param left tries that are left before it is locked */
    record Wrong(int left) implements Judged {}

    record Locked(Instant until) implements Judged {}
}
