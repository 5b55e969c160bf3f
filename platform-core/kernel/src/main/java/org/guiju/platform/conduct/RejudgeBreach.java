package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.rulebook.control.Conduct;
import org.guiju.sdk.action.Effect;

/** Only its findings matter: the ledger compares them with the steps that followed before. */
@ApplicationScoped
class RejudgeBreach implements PlatformHandler {

    @Override
    public String type() {
        return Conduct.REJUDGE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }
}
