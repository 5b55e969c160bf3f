package org.guiju.platform.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Takes signatures back before the last day. */
@ApplicationScoped
class EndDelegation implements PlatformHandler {

    @Inject
    Delegations delegations;

    @Override
    public String type() {
        return "EndDelegation";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        DelegationFacts.named(delegations, permitted.tenant(), permitted.values())
                .orElseThrow()
                .end(permitted.now());
        return List.of();
    }
}
