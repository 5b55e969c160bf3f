package org.guiju.sales.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** The customer has said what was missing; the clock goes on with what was left. */
@Extension
public class ResumeServiceTicketHandler implements ActionHandler<ResumeServiceTicket> {

    @Override
    public String type() {
        return "ResumeServiceTicket";
    }

    @Override
    public Class<ResumeServiceTicket> action() {
        return ResumeServiceTicket.class;
    }

    @Override
    public List<Effect> carryOut(ResumeServiceTicket action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Change(
                workplace.subject().orElseThrow().id(), Map.of(), Optional.of("open"), Optional.empty()));
    }
}
