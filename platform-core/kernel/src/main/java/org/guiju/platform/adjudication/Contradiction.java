package org.guiju.platform.adjudication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guiju.rulebook.decision.Holding;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Which controls of a decision determine one thing differently, or charge one person for one event. */
public final class Contradiction {

    private Contradiction() {}

    /** What a ruling may let stand: any one of them; of charges for one event also both, or neither. */
    public static List<Holding> choices(Decision decision) {
        var rivals = of(decision);
        var choices = rivals.stream().map(ClauseFinding::control).distinct().<Holding>map(Holding.One::new);
        var ofAll = !rivals.isEmpty() && rivals.stream().allMatch(rival -> rival.finding() instanceof Finding.Proposes)
                ? Stream.<Holding>of(Holding.OfCharges.values())
                : Stream.<Holding>empty();
        return Stream.concat(choices, ofAll).toList();
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
