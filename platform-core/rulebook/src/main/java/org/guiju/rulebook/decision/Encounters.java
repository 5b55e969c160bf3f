package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;

/**
 * Controls that meet in one decision: they determine one thing differently, or charge one person for one event. One yields
 * where the clauses or the company say which; where nobody says, a person has to.
 */
final class Encounters {

    private final Rulebook rulebook;
    private final Map<ControlCode, Bound> asked;

    Encounters(Rulebook rulebook, Map<ControlCode, Bound> asked) {
        this.rulebook = rulebook;
        this.asked = asked;
    }

    /** What they say once every encounter is settled, or pending. */
    List<ClauseFinding> settled(List<ClauseFinding> findings) {
        var settled = new ArrayList<>(findings);
        var open = new ArrayList<ClauseFinding>();
        for (int later = 1; later < settled.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                var one = settled.get(earlier);
                var other = settled.get(later);
                if (meet(one, other)) {
                    var ruling = ruling(one, other);
                    if (ruling.isEmpty()) {
                        open.add(new ClauseFinding(
                                other.control(), new Finding.Pends(disagree(one, other)), other.basis()));
                        break;
                    }
                    ruling.get()
                            .loser()
                            .ifPresent(
                                    loser -> settled.replaceAll(found -> found.equals(loser) || isShareOf(found, loser)
                                            ? ruling.get().yielded(found)
                                            : found));
                }
            }
        }
        settled.addAll(open);
        return settled;
    }

    /** @param loser absent where both hold */
    private record Ruling(Optional<ClauseFinding> loser, ControlCode winner, Texts why) {

        ClauseFinding yielded(ClauseFinding found) {
            return new ClauseFinding(found.control(), new Finding.Yields(found.finding(), winner, why), found.basis());
        }
    }

    boolean meet(ClauseFinding one, ClauseFinding other) {
        if (one.finding() instanceof Finding.Determines first && other.finding() instanceof Finding.Determines second) {
            return first.name().equals(second.name())
                    && !first.value().equals(second.value())
                    && Magnitude.compare(first, second)
                            .filter(order -> order == 0)
                            .isEmpty();
        }
        return one.finding() instanceof Finding.Proposes first
                && other.finding() instanceof Finding.Proposes second
                && !one.control().clause().equals(other.control().clause())
                && chargesOnce(one)
                && chargesOnce(other)
                && first.person().equals(second.person())
                && first.consequence().getClass() == second.consequence().getClass()
                && isTaken(first.consequence())
                && isTaken(second.consequence());
    }

    /** Breaches are judged one by one; what a sanction of an action proposes, another may propose again. */
    private boolean chargesOnce(ClauseFinding found) {
        return Optional.ofNullable(asked.get(found.control()))
                .filter(bound -> bound.control().kind() instanceof org.guiju.rulebook.control.Consequence)
                .isPresent();
    }

    private static boolean isTaken(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> money.isNegative();
            case Consequence.Points(BigDecimal points) -> points.signum() < 0;
            default -> false;
        };
    }

    private Optional<Ruling> ruling(ClauseFinding one, ClauseFinding other) {
        if (supersedes(one, other) || supersedes(other, one)) {
            // Whether an earlier charge falls away is for the clause to say with the charge, and for the ledger to do.
            return one.finding() instanceof Finding.Proposes
                    ? Optional.of(both(one))
                    : Optional.of(
                            supersedes(one, other)
                                    ? holds(one, other, EncounterWords.BY_CLAUSE)
                                    : holds(other, one, EncounterWords.BY_CLAUSE));
        }
        if (isLaw(one) != isLaw(other)) {
            return Optional.of(
                    isLaw(one) ? holds(one, other, EncounterWords.BY_LAW) : holds(other, one, EncounterWords.BY_LAW));
        }
        return company(one, other).flatMap(holds -> switch (holds) {
            case THIS -> Optional.of(holds(one, other, EncounterWords.BY_COMPANY));
            case OTHER -> Optional.of(holds(other, one, EncounterWords.BY_COMPANY));
            case FIRST -> Optional.of(holds(one, other, EncounterWords.FIRST));
            case ALL -> one.finding() instanceof Finding.Proposes ? Optional.of(both(one)) : Optional.empty();
            case HIGHEST ->
                Magnitude.compare(one.finding(), other.finding())
                        .map(order -> order >= 0
                                ? holds(one, other, EncounterWords.HIGHEST)
                                : holds(other, one, EncounterWords.HIGHEST));
        });
    }

    /** What the company says, as seen from the first of them. */
    private Optional<Holds> company(ClauseFinding one, ClauseFinding other) {
        return said(one, other).or(() -> said(other, one).map(holds -> switch (holds) {
            case THIS -> Holds.OTHER;
            case OTHER -> Holds.THIS;
            default -> holds;
        }));
    }

    private Optional<Holds> said(ClauseFinding one, ClauseFinding other) {
        return Optional.ofNullable(asked.get(one.control()))
                .flatMap(bound -> bound.state().ranking().between(one.control().control(), other.control()));
    }

    private boolean supersedes(ClauseFinding one, ClauseFinding other) {
        return Optional.ofNullable(asked.get(one.control()))
                .flatMap(bound -> bound.control().supersedes())
                .filter(other.control()::equals)
                .isPresent();
    }

    private boolean isLaw(ClauseFinding found) {
        return rulebook.library()
                .regulation(found.control().clause().regulation())
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }

    private static Ruling both(ClauseFinding one) {
        return new Ruling(Optional.empty(), one.control(), Texts.none());
    }

    private static Ruling holds(ClauseFinding winner, ClauseFinding loser, Texts why) {
        return new Ruling(
                Optional.of(loser),
                winner.control(),
                EncounterWords.yields(winner.control().clause(), loser.control().clause(), why));
    }

    /** Who gets shares falls away together with the name it is determined under. */
    private static boolean isShareOf(ClauseFinding found, ClauseFinding loser) {
        return found.control().equals(loser.control())
                && found.finding() instanceof Finding.Allots allots
                && loser.finding() instanceof Finding.Determines determines
                && allots.name().equals(determines.name());
    }

    /** A person has said which holds: whatever meets it yields. */
    ClauseFinding ruled(ClauseFinding found, ClauseFinding winner) {
        return meet(found, winner) || meet(winner, found)
                ? holds(winner, found, EncounterWords.BY_RULING).yielded(found)
                : found;
    }

    /** A person has said that of charges that meet none stands. */
    ClauseFinding dropped(ClauseFinding found, List<ClauseFinding> all) {
        return all.stream()
                .filter(other ->
                        found.finding() instanceof Finding.Proposes && (meet(found, other) || meet(other, found)))
                .findFirst()
                .map(other -> new Ruling(
                                Optional.of(found),
                                other.control(),
                                EncounterWords.dropped(
                                        found.control().clause(),
                                        other.control().clause()))
                        .yielded(found))
                .orElse(found);
    }

    private static Texts disagree(ClauseFinding one, ClauseFinding other) {
        var a = one.control().clause();
        var b = other.control().clause();
        return one.finding() instanceof Finding.Proposes ? EncounterWords.twice(a, b) : EncounterWords.disagree(a, b);
    }
}
