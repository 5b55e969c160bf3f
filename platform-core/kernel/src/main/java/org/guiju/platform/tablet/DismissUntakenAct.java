package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Lets an act that was not taken rest, with the reason why. */
@ApplicationScoped
class DismissUntakenAct implements PlatformHandler {

    @Inject
    UntakenActs acts;

    @Override
    public String type() {
        return "DismissUntakenAct";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        acts.lock(permitted.tenant(), permitted.values().get("untaken"))
                .end(
                        Untaken.State.DISMISSED,
                        permitted.actor().employee(),
                        permitted.values().get("reason").toString(),
                        permitted.now());
        return List.of();
    }
}
