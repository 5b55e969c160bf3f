package org.guiju.sales.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Registers the contract as signed, for whoever asked for it. */
@Extension
public class SignContractHandler implements ActionHandler<SignContract> {

    @Override
    public String type() {
        return "SignContract";
    }

    @Override
    public Class<SignContract> action() {
        return SignContract.class;
    }

    @Override
    public List<Effect> carryOut(SignContract action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Create(
                workplace.newId(),
                "contract",
                Map.of(
                        "customer_name", action.customerName(),
                        "content", action.content(),
                        "amount", action.amount(),
                        "discount", action.discount(),
                        "payment", action.payment()),
                "signed",
                Optional.of(workplace.actor())));
    }
}
