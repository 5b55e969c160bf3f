package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** What a decision asked for was done: a training, or a talk with those it was put before. */
@ApplicationScoped
class FulfilConsequence implements PlatformHandler {

    static final String TYPE = "FulfilConsequence";

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        process.fulfil(permitted, process.entry(permitted));
        return List.of();
    }
}
