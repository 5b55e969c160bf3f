package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/**
 * Takes signatures over where an act goes on under other clauses: a signature counts where the same values are agreed to,
 * its step is still asked, and whose it is may still sign it. The others are void and stay with the earlier approval.
 */
@ApplicationScoped
class CarryOver {

    @Inject
    Approvals approvals;

    @Inject
    Signers signers;

    /** Whom the earlier one had asked or heard, so that nobody is asked a second time for the same. */
    Set<UUID> carry(TenantId tenant, Approval earlier, Approval approval, List<Demand> demands) {
        var votes = approvals.votes(tenant, earlier.getId());
        for (var old : approvals.demands(tenant, earlier.getId())) {
            if (old.addedBy().isPresent()) {
                var added = old.of(approval);
                approvals.add(added);
                carry(approval, old, added, votes);
            } else {
                demands.stream()
                        .filter(demand -> demand.control().equals(old.control())
                                && demand.getDigest().equals(old.getDigest()))
                        .forEach(demand -> carry(approval, old, demand, votes));
            }
        }
        return signers.asked(tenant, earlier);
    }

    private void carry(Approval approval, Demand from, Demand to, List<Vote> votes) {
        votes.stream()
                .filter(vote -> vote.getDemandId().equals(from.getId()) && counts(vote, to))
                .forEach(vote -> approvals.add(vote.on(to, approval.getId())));
    }

    private static boolean counts(Vote vote, Demand demand) {
        return demand.agreement().steps().stream()
                .anyMatch(step -> step.name().equals(vote.getStep())
                        && step.found().contains(vote.getPrincipalId().toString()));
    }
}
