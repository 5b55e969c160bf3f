package org.guiju.realestate.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** The clock has ended without a settlement: the case goes to the sales manager. */
@Extension
public class CloseSettlementWindowHandler implements ActionHandler<CloseSettlementWindow> {

    @Override
    public String type() {
        return "CloseSettlementWindow";
    }

    @Override
    public Class<CloseSettlementWindow> action() {
        return CloseSettlementWindow.class;
    }

    @Override
    public List<Effect> carryOut(CloseSettlementWindow action, Decision decision, Workplace workplace) {
        return List.of(new Effect.FollowUp(
                "EscalateAttributionConflict",
                Optional.of(ConflictCase.subjectOf(workplace).id()),
                Map.of("to", "manager")));
    }
}
