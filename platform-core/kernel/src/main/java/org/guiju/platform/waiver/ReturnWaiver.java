package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Gives a use back whose act was reversed. */
@ApplicationScoped
class ReturnWaiver implements PlatformHandler {

    @Inject
    Waivers waivers;

    @Override
    public String type() {
        return "ReturnWaiver";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var waiver = WaiverFacts.named(waivers, permitted.tenant(), permitted.values())
                .orElseThrow();
        var act = WaiverFacts.id(permitted.values().get("act")).orElseThrow();
        if (!waivers.giveBack(permitted.tenant(), waiver.getId(), act, permitted.docket())) {
            throw new IllegalStateException("Entry " + act + " holds no use of waiver " + waiver.getId());
        }
        return List.of(new Effect.Notify(
                List.of(waiver.getRequestedBy().toString()),
                new Texts("特批的一次用量退回来了", "特准的一次額度已退回", "One use of the waiver was given back"),
                Optional.empty()));
    }
}
