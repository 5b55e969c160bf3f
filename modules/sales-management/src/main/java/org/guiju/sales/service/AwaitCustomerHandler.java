package org.guiju.sales.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** The customer owes something first; the clock stands still. */
@Extension
public class AwaitCustomerHandler implements ActionHandler<AwaitCustomer> {

    @Override
    public String type() {
        return "AwaitCustomer";
    }

    @Override
    public Class<AwaitCustomer> action() {
        return AwaitCustomer.class;
    }

    @Override
    public List<Effect> carryOut(AwaitCustomer action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Change(
                workplace.subject().orElseThrow().id(), Map.of(), Optional.of("waiting"), Optional.empty()));
    }
}
