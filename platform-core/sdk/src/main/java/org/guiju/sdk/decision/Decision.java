package org.guiju.sdk.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The answer to one action (裁定), with the clause that stands behind every finding.
 *
 * @param outcome what happens to the action
 * @param findings one per control that was asked, in the order of the rulebook
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Decision(Outcome outcome, List<ClauseFinding> findings) {

    public Decision {
        findings = List.copyOf(findings);
    }

    /** What happens to the action: it goes through, it is shut, somebody has to settle it, or people have to agree. */
    public enum Outcome {
        PERMITTED,
        REFUSED,
        PENDING,
        AWAITING
    }

    /** A finding with its address and its reasons. */
    public record ClauseFinding(ControlCode control, Finding finding, Basis basis) {}

    public <F extends Finding> Stream<F> all(Class<F> kind) {
        return findings.stream()
                .map(ClauseFinding::finding)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The value a clause determined under that name, if any did. */
    public Optional<Object> determined(String name) {
        return all(Finding.Determines.class)
                .filter(determines -> determines.name().equals(name))
                .map(Finding.Determines::value)
                .findFirst();
    }
}
