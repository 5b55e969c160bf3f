package org.guiju.sales.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** The customer has been answered. */
@Extension
public class AnswerServiceTicketHandler implements ActionHandler<AnswerServiceTicket> {

    @Override
    public String type() {
        return "AnswerServiceTicket";
    }

    @Override
    public Class<AnswerServiceTicket> action() {
        return AnswerServiceTicket.class;
    }

    @Override
    public List<Effect> carryOut(AnswerServiceTicket action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Change(
                workplace.subject().orElseThrow().id(),
                Map.of("answer", action.answer().orElse("")),
                Optional.of("answered"),
                Optional.empty()));
    }
}
