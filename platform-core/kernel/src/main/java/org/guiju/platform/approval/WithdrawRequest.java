package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Takes back what its requester does not want any more. */
@ApplicationScoped
class WithdrawRequest implements PlatformHandler {

    @Inject
    Signing signing;

    @Override
    public String type() {
        return "WithdrawRequest";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        signing.approval(permitted)
                .close(
                        Approval.State.WITHDRAWN,
                        Optional.ofNullable((String) permitted.values().get("why")),
                        permitted.now());
        return List.of();
    }
}
