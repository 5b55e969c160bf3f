package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Ends a waiver before its time, or refuses one that is asked for. */
@ApplicationScoped
class RevokeWaiver implements PlatformHandler {

    @Inject
    Waivers waivers;

    @Override
    public String type() {
        return "RevokeWaiver";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var waiver = WaiverFacts.named(waivers, permitted.tenant(), permitted.values())
                .orElseThrow();
        var how = waiver.getState() == Waiver.State.REQUESTED ? Waiver.State.REFUSED : Waiver.State.REVOKED;
        var why = (String) permitted.values().get("why");
        waiver.decide(how, permitted.actor().employee(), Optional.of(why), permitted.now());
        return List.of(new Effect.Notify(
                List.of(waiver.getRequestedBy().toString()),
                new Texts("特批没有了：" + why, "特准已無效：" + why, "The waiver is off: " + why),
                Optional.empty()));
    }
}
