package org.guiju.platform.adjudication;

import java.util.List;
import java.util.Objects;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Which controls of a decision determine one thing differently, or charge one person for one event. */
public final class Contradiction {

    private Contradiction() {}

    public static List<ControlCode> rivals(Decision decision) {
        return of(decision).stream().map(ClauseFinding::control).distinct().toList();
    }

    /** What they say, in the order of the rulebook. */
    public static List<ClauseFinding> of(Decision decision) {
        return decision.findings().stream()
                .filter(found -> decision.findings().stream().anyMatch(other -> contradict(found, other)))
                .toList();
    }

    private static boolean contradict(ClauseFinding one, ClauseFinding other) {
        if (one.finding() instanceof Finding.Determines first && other.finding() instanceof Finding.Determines second) {
            return first.name().equals(second.name()) && !Objects.equals(first.value(), second.value());
        }
        return one.finding() instanceof Finding.Proposes first
                && other.finding() instanceof Finding.Proposes second
                && !one.control().clause().equals(other.control().clause())
                && first.supersedes().isEmpty()
                && second.supersedes().isEmpty()
                && first.person().equals(second.person())
                && isTaken(first.consequence())
                && isTaken(second.consequence())
                && first.consequence().getClass() == second.consequence().getClass();
    }

    private static boolean isTaken(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> money.isNegative();
            case Consequence.Points(var points) -> points.signum() < 0;
            default -> false;
        };
    }
}
