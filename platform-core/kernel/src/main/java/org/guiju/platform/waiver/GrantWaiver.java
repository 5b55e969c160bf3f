package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Grants what somebody else asked for. */
@ApplicationScoped
class GrantWaiver implements PlatformHandler {

    @Inject
    Waivers waivers;

    @Override
    public String type() {
        return "GrantWaiver";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var waiver = WaiverFacts.named(waivers, permitted.tenant(), permitted.values())
                .orElseThrow();
        waiver.decide(
                Waiver.State.GRANTED,
                permitted.actor().employee(),
                Optional.ofNullable((String) permitted.values().get("comment")),
                permitted.now());
        return List.of(new Effect.Notify(
                List.of(waiver.getRequestedBy().toString()),
                new Texts("你申请的特批同意了，现在可以办", "你申請的特准已同意，現在可以辦", "Your waiver was granted; you can go ahead"),
                Optional.empty()));
    }
}
