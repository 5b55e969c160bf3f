package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.decision.Grants.Ruling;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Puts what people have settled in the place of what clauses left open. */
final class Rulings {

    private final List<Ruling> rulings;
    private final Encounters encounters;

    Rulings(List<Ruling> rulings, Encounters encounters) {
        this.rulings = rulings;
        this.encounters = encounters;
    }

    List<ClauseFinding> applied(List<ClauseFinding> findings) {
        var settled = new ArrayList<ClauseFinding>();
        findings.forEach(found -> settled.add(ruling(found)
                .map(ruling -> new ClauseFinding(
                        found.control(),
                        new Finding.Settled(found.finding(), ruling.passes(), ruling.by(), ruling.reason()),
                        found.basis()))
                .orElse(found)));
        rulings.stream()
                .filter(Ruling::passes)
                .flatMap(ruling -> ruling.holds().stream())
                .forEach(holds -> apply(holds, findings, settled));
        return settled;
    }

    private void apply(Holding holds, List<ClauseFinding> findings, List<ClauseFinding> settled) {
        switch (holds) {
            case Holding.One(ControlCode control) ->
                findings.stream()
                        .filter(found -> found.control().equals(control))
                        .forEach(winner -> settled.replaceAll(found -> encounters.ruled(found, winner)));
            case Holding.OfCharges all
            when all == Holding.OfCharges.NEITHER -> settled.replaceAll(found -> encounters.dropped(found, findings));
            case Holding.OfCharges both -> {}
        }
    }

    private Optional<Ruling> ruling(ClauseFinding found) {
        return found.finding() instanceof Finding.Pends
                ? rulings.stream()
                        .filter(ruling -> ruling.control().equals(found.control())
                                && ruling.clauseHash().equals(found.basis().clauseHash()))
                        .findFirst()
                : Optional.empty();
    }
}
