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

    Rulings(List<Ruling> rulings) {
        this.rulings = rulings;
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
                .forEach(holds -> determined(findings, holds)
                        .ifPresent(value -> settled.replaceAll(found -> overruled(found, value, holds))));
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

    private static Optional<String> determined(List<ClauseFinding> findings, ControlCode control) {
        return findings.stream()
                .filter(found -> found.control().equals(control))
                .map(ClauseFinding::finding)
                .filter(Finding.Determines.class::isInstance)
                .map(finding -> ((Finding.Determines) finding).name())
                .findFirst();
    }

    /** What another clause determined under that name does not hold. */
    private static ClauseFinding overruled(ClauseFinding found, String name, ControlCode holds) {
        return found.finding() instanceof Finding.Determines determines
                        && determines.name().equals(name)
                        && !found.control().equals(holds)
                ? new ClauseFinding(found.control(), new Finding.Shadows(determines), found.basis())
                : found;
    }
}
