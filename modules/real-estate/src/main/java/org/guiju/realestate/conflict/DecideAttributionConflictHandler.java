package org.guiju.realestate.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Ends the case by decision and tells the parties why. */
@Extension
public class DecideAttributionConflictHandler implements ActionHandler<DecideAttributionConflict> {

    @Override
    public String type() {
        return "DecideAttributionConflict";
    }

    @Override
    public Class<DecideAttributionConflict> action() {
        return DecideAttributionConflict.class;
    }

    @Override
    public List<Effect> carryOut(DecideAttributionConflict action, Decision decision, Workplace workplace) {
        var running = ConflictCase.subjectOf(workplace);
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("outcome", "decided_by_" + running.record().state());
        outcome.put("decided_by", workplace.actor());
        outcome.put("owner_share", action.share().orElse(BigDecimal.ONE));
        outcome.put("at_fault", action.atFault());
        outcome.put("reason", action.reason());
        var effects = new ArrayList<>(running.close(action.owner(), outcome, workplace));
        effects.add(new Effect.Notify(
                running.parties(),
                new Texts(
                        "撞单已判定，理由：" + action.reason(),
                        "撞單已判定，理由：" + action.reason(),
                        "The conflict has been decided: " + action.reason()),
                Optional.of(running.id())));
        return effects;
    }
}
