package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Gives a use back whose act was reversed in a way that no action type says. */
@ApplicationScoped
class ReturnWaiver implements PlatformHandler {

    @Inject
    Waivers waivers;

    @Inject
    WaiverReturn returns;

    @Override
    public String type() {
        return "ReturnWaiver";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var waiver = WaiverFacts.named(waivers, permitted.tenant(), permitted.values())
                .orElseThrow();
        var act = WaiverFacts.id(permitted.values().get("act")).orElseThrow();
        if (!returns.giveBack(permitted, new Waivers.Use(waiver.getId(), act))) {
            throw new IllegalStateException("Entry " + act + " holds no use of waiver " + waiver.getId());
        }
        return List.of();
    }
}
