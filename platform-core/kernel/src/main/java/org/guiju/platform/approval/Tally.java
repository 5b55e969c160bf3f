package org.guiju.platform.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.sdk.decision.Agreement;

/** How far one agreement has come. A pure function of what it asks and what was answered. */
public record Tally(Agreement agreement, List<Cast> votes) {

    public Tally {
        votes = List.copyOf(votes);
    }

    /** One answer: who gave it, and whose it is. */
    public record Cast(String step, UUID voter, UUID principal, boolean agrees) {}

    /** Where a step stands. */
    public enum Standing {
        AGREED,
        REFUSED,
        ASKED,
        LATER
    }

    public Optional<Cast> vote(Agreement.Step step) {
        return votes.stream().filter(cast -> cast.step().equals(step.name())).findFirst();
    }

    public Standing standing(Agreement.Step step) {
        return vote(step)
                .map(cast -> cast.agrees() ? Standing.AGREED : Standing.REFUSED)
                .orElseGet(() -> isAsked(step) ? Standing.ASKED : Standing.LATER);
    }

    private boolean isAsked(Agreement.Step step) {
        return !isComplete()
                && !isFailed()
                && (!agreement.inTurn()
                        || unanswered().findFirst().orElseThrow().equals(step));
    }

    private Stream<Agreement.Step> unanswered() {
        return agreement.steps().stream().filter(step -> vote(step).isEmpty());
    }

    /** Steps whose signature may be given now. */
    public List<Agreement.Step> asked() {
        return unanswered().filter(this::isAsked).toList();
    }

    /** Steps that may still be signed, now or in their turn. */
    public List<Agreement.Step> open() {
        return unanswered().toList();
    }

    /** How many signatures are missing. */
    public int missing() {
        return Math.max(
                0, agreement.least() - (int) votes.stream().filter(Cast::agrees).count());
    }

    public boolean isComplete() {
        return missing() == 0;
    }

    /** Too many have refused: it cannot become complete any more. */
    public boolean isFailed() {
        return missing() > unanswered().count();
    }

    /** Whether somebody has signed already, for themselves or for another, or another for them. */
    public boolean involves(UUID person) {
        return votes.stream()
                .anyMatch(
                        cast -> cast.voter().equals(person) || cast.principal().equals(person));
    }
}
