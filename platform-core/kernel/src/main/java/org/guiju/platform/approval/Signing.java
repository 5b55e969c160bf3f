package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Resubmission;
import org.guiju.platform.tenancy.TenantId;

/** Gives and refuses signatures, and says when an act can be decided again. */
@ApplicationScoped
class Signing {

    @Inject
    Approvals approvals;

    @Inject
    Signers signers;

    @Inject
    ApprovalNews news;

    /** A signature that is given twice is given once. */
    void sign(CarriedOut permitted, boolean agrees, Optional<String> reason) {
        var tenant = permitted.tenant();
        var approval = approval(permitted);
        var person = permitted.actor().employee();
        var before = signers.asked(tenant, approval);
        var seats = signers.seats(tenant, approval, person);
        if (seats.isEmpty() && !hasSigned(tenant, approval, person)) {
            throw new IllegalStateException(person + " may not sign " + approval.getId());
        }
        var answer = new Vote.Answer(person, agrees, reason, permitted.docket(), permitted.now());
        seats.forEach(seat -> approvals.add(new Vote(tenant.value(), approval.getId(), seat, answer)));
        if (!seats.isEmpty()) {
            settle(permitted, approval, reason, before);
        }
    }

    private void settle(CarriedOut permitted, Approval approval, Optional<String> reason, Set<UUID> before) {
        var tenant = permitted.tenant();
        var votes = approvals.votes(tenant, approval.getId());
        var tallies = approvals.demands(tenant, approval.getId()).stream()
                .map(demand -> demand.tally(votes))
                .toList();
        if (tallies.stream().anyMatch(Tally::isFailed)) {
            approval.close(Approval.State.REJECTED, reason, permitted.now());
            news.rejected(tenant, approval, reason.orElse(""), permitted.now());
        } else if (!tallies.stream().allMatch(Tally::isComplete)) {
            news.asked(tenant, approval, before, permitted.now());
        }
    }

    /** Once everybody has agreed, the act is decided again in this very transaction. */
    Optional<Resubmission> resubmission(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var approval = approval(permitted);
        var votes = approvals.votes(tenant, approval.getId());
        var complete = approvals.demands(tenant, approval.getId()).stream()
                .allMatch(demand -> demand.tally(votes).isComplete());
        if (!approval.isOpen() || !complete) {
            return Optional.empty();
        }
        approval.close(Approval.State.GRANTED, Optional.empty(), permitted.now());
        return Optional.of(new Resubmission(
                approval.requester(), approval.again(permitted.docket()), approval.getOriginId(), answer -> {
                    approval.came(answer);
                    news.carriedOut(tenant, approval, answer.permitted(), permitted.now());
                }));
    }

    boolean hasSigned(TenantId tenant, Approval approval, UUID person) {
        return approvals.votes(tenant, approval.getId()).stream()
                .anyMatch(vote -> vote.getVoterId().equals(person));
    }

    Approval approval(CarriedOut permitted) {
        return ApprovalFacts.named(approvals, permitted.tenant(), permitted.values())
                .orElseThrow();
    }
}
