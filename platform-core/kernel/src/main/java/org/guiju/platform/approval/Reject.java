package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Refuses a signature, with the reason. */
@ApplicationScoped
class Reject implements PlatformHandler {

    @Inject
    Signing signing;

    @Override
    public String type() {
        return "Reject";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        signing.sign(permitted, false, Optional.ofNullable((String)
                permitted.values().get("why")));
        return List.of();
    }
}
