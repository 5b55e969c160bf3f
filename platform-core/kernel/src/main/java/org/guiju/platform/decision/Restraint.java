package org.guiju.platform.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/**
 * A feature that may shut an action to one person for reasons of an earlier decision. Reports are never shut, nor are the
 * platform's own actions, by which people answer and appeal.
 */
public interface Restraint {

    List<ClauseFinding> on(TenantId tenant, UUID person, String action, Instant now);

    /** The decision with what shuts the action beside what the clauses said. */
    static Decision shut(Decision decision, List<ClauseFinding> restraints) {
        return restraints.isEmpty()
                ? decision
                : new Decision(
                        Decision.Outcome.REFUSED,
                        Stream.concat(decision.findings().stream(), restraints.stream())
                                .toList());
    }
}
