package org.guiju.sales.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Takes down what the customer wants; the clock of the answer begins. */
@Extension
public class OpenServiceTicketHandler implements ActionHandler<OpenServiceTicket> {

    @Override
    public String type() {
        return "OpenServiceTicket";
    }

    @Override
    public Class<OpenServiceTicket> action() {
        return OpenServiceTicket.class;
    }

    @Override
    public List<Effect> carryOut(OpenServiceTicket action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Create(
                workplace.newId(),
                "service_ticket",
                Map.of(
                        "customer", action.customer(),
                        "phone", action.phone(),
                        "problem", action.problem(),
                        "opened_at", workplace.now()),
                "open",
                Optional.of(workplace.actor())));
    }
}
