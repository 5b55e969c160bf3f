package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** 知悉: the proposal has provably reached the person; their time to answer begins. */
@ApplicationScoped
class AcknowledgeLedgerEntry implements PlatformHandler {

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return "AcknowledgeLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        process.together(permitted).forEach(entry -> entry.deliver(permitted.now()));
        return List.of();
    }
}
