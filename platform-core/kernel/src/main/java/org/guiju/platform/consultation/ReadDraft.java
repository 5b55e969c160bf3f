package org.guiju.platform.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Somebody who was asked has read the draft and has nothing to say against it; that is taking part, too. */
@ApplicationScoped
class ReadDraft implements PlatformHandler {

    @Inject
    Consultations consultations;

    @Override
    public String type() {
        return "ReadDraft";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        consultations.takePart(
                permitted.tenant(),
                permitted.record().orElseThrow(),
                permitted.actor().employee(),
                permitted.now());
        return List.of();
    }
}
