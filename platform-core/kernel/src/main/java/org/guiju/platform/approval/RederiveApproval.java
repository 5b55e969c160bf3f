package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.decision.Resubmission;
import org.guiju.sdk.action.Effect;

/**
 * A revision has taken effect while an act waits: it is put before the clauses once more. They may ask for other
 * signatures, be content with those they have, or leave things as they are.
 */
@ApplicationScoped
class RederiveApproval implements PlatformHandler {

    static final String TYPE = "RederiveApproval";

    @Inject
    Signing signing;

    @Inject
    ApprovalNews news;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }

    @Override
    public Optional<Resubmission> resubmits(CarriedOut permitted) {
        var approval = signing.approval(permitted);
        return approval.isOpen()
                ? Optional.of(new Resubmission(
                        approval.requester(),
                        approval.again(permitted.docket()),
                        approval.getOriginId(),
                        answer -> came(permitted, approval, answer)))
                : Optional.empty();
    }

    private void came(CarriedOut permitted, Approval approval, Answer answer) {
        var tenant = permitted.tenant();
        if (answer.permitted()) {
            approval.close(Approval.State.GRANTED, Optional.empty(), permitted.now());
            approval.came(answer);
            news.carriedOut(tenant, approval, true, permitted.now());
        } else if (!approval.isOpen()) {
            news.rederived(tenant, approval, permitted.now());
        }
    }
}
