package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.decision.Grants.Ruling;
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
                .flatMap(holds ->
                        findings.stream().filter(found -> found.control().equals(holds)))
                .forEach(winner -> settled.replaceAll(found -> encounters.ruled(found, winner)));
        return settled;
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
