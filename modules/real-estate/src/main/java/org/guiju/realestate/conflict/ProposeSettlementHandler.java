package org.guiju.realestate.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Puts a proposal before the other parties; it takes the place of an earlier one, and nobody has confirmed it yet. */
@Extension
public class ProposeSettlementHandler implements ActionHandler<ProposeSettlement> {

    @Override
    public String type() {
        return "ProposeSettlement";
    }

    @Override
    public Class<ProposeSettlement> action() {
        return ProposeSettlement.class;
    }

    @Override
    public List<Effect> carryOut(ProposeSettlement action, Decision decision, Workplace workplace) {
        var running = ConflictCase.subjectOf(workplace);
        return List.of(
                running.change(Map.of(
                        "proposal", action.outcome(),
                        "proposal_by", workplace.actor(),
                        "proposal_reason", action.reason(),
                        "confirmed_by", List.of())),
                new Effect.Notify(
                        running.partiesBut(workplace.actor()),
                        new Texts(
                                "对方提出了协商方案：" + action.reason(),
                                "對方提出了協商方案：" + action.reason(),
                                "The other party proposes a settlement: " + action.reason()),
                        Optional.of(running.id())));
    }
}
