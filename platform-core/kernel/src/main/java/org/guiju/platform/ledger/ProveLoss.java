package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Money;
import org.guiju.sdk.action.Effect;

/** Puts on file what compensation rests on: the proven loss and the clause of the employment contract. */
@ApplicationScoped
class ProveLoss implements PlatformHandler {

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return "ProveLoss";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        process.entry(permitted)
                .prove((Money) values.get("proven_loss"), (String) values.get("loss_description"), (String)
                        values.get("contract_clause"));
        return List.of();
    }
}
