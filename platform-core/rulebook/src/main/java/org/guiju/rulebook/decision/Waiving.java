package org.guiju.rulebook.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;

/**
 * Whether a waiver takes the effect of a finding away: the control has terms for it, the clause says what it said when the
 * waiver was granted, and no value that law fixed is involved.
 */
final class Waiving {

    private final Bound bound;
    private final List<Grants.Waiver> waivers;
    private final Set<String> read;

    Waiving(Bound bound, List<Grants.Waiver> waivers, Set<String> read) {
        this.bound = bound;
        this.waivers = waivers;
        this.read = read;
    }

    Optional<Grants.Waiver> waiver(Finding finding) {
        if (bound.control().waiver().isEmpty() || !bites(finding) || lawSpoke()) {
            return Optional.empty();
        }
        return waivers.stream()
                .filter(waiver -> waiver.control().equals(bound.control().code())
                        && waiver.clauseHash().equals(bound.state().hash()))
                .findFirst();
    }

    private static boolean bites(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> true;
            case Finding.Requires requires -> true;
            case Finding.Awaits awaits -> true;
            case Finding.Proposes proposes -> true;
            default -> false;
        };
    }

    private boolean lawSpoke() {
        return read.stream()
                .map(bound.state().values()::get)
                .filter(Objects::nonNull)
                .map(ParameterValue::winner)
                .anyMatch(winner -> winner == Layer.LAW);
    }

    /** What whoever uses a waiver owes in exchange. */
    static Optional<Finding> duty(Control control, Map<String, Object> values, Instant now) {
        return control.waiver().flatMap(terms -> terms.duty()).flatMap(duty -> Values.at(values, "actor.id")
                .map(actor -> new Finding.Owes(
                        "waiver-" + control.code().control(),
                        duty.title(),
                        List.of(actor.toString()),
                        now.plus(duty.within()),
                        duty.doneBy(),
                        Optional.empty())));
    }
}
