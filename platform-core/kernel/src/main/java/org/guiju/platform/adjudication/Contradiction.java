package org.guiju.platform.adjudication;

import java.util.List;
import java.util.Objects;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Which controls of a decision determine one thing differently. */
public final class Contradiction {

    private Contradiction() {}

    public static List<ControlCode> rivals(Decision decision) {
        return of(decision).stream().map(ClauseFinding::control).distinct().toList();
    }

    /** What they determine, in the order of the rulebook. */
    public static List<ClauseFinding> of(Decision decision) {
        return decision.findings().stream()
                .filter(found -> found.finding() instanceof Finding.Determines determines
                        && decision.all(Finding.Determines.class)
                                .anyMatch(other -> other.name().equals(determines.name())
                                        && !Objects.equals(other.value(), determines.value())))
                .toList();
    }
}
