package org.guiju.platform.evidence;

import java.time.Instant;
import java.util.List;
import org.guiju.rulebook.evidence.Flaw;

/**
 * A check of a company's chain, or the doing of it.
 *
 * @param done entries gone through, of {@code total}
 * @param finished whether it is over; it may have failed
 */
public record Verification(Instant at, long done, long total, boolean finished, boolean failed, List<Flaw> flaws) {

    public Verification {
        flaws = List.copyOf(flaws);
    }

    static Verification begun(Instant at, long total) {
        return new Verification(at, 0, total, false, false, List.of());
    }

    Verification at(long reached) {
        return new Verification(at, reached, total, false, false, flaws);
    }

    Verification over(List<Flaw> found) {
        return new Verification(at, total, total, true, false, found);
    }

    Verification broken() {
        return new Verification(at, done, total, true, true, flaws);
    }

    public boolean isSound() {
        return finished && !failed && flaws.isEmpty();
    }

    public int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }
}
