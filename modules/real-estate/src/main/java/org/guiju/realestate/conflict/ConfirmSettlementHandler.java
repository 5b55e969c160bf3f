package org.guiju.realestate.conflict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Settles the conflict once every other party has agreed to the proposal. */
@Extension
public class ConfirmSettlementHandler implements ActionHandler<ConfirmSettlement> {

    @Override
    public String type() {
        return "ConfirmSettlement";
    }

    @Override
    public Class<ConfirmSettlement> action() {
        return ConfirmSettlement.class;
    }

    @Override
    public List<Effect> carryOut(ConfirmSettlement action, Decision decision, Workplace workplace) {
        var running = ConflictCase.subjectOf(workplace);
        var confirmed = running.with("confirmed_by", workplace.actor());
        var proposer = running.optional("proposal_by").orElseThrow();
        if (!confirmed.containsAll(running.partiesBut(proposer))) {
            return List.of(running.change(Map.of("confirmed_by", confirmed)));
        }
        return settle(running, confirmed, workplace);
    }

    private static List<Effect> settle(ConflictCase running, List<String> confirmed, Workplace workplace) {
        var proposal = running.optional("proposal").orElseThrow();
        var owner = running.parties().get(proposal.equals("second_registrant") ? 1 : 0);
        Map<String, Object> outcome =
                Map.of("outcome", "settled", "confirmed_by", confirmed, "owner_share", share(running, proposal));
        var effects = new ArrayList<>(running.close(owner, outcome, workplace));
        effects.add(new Effect.Notify(
                running.parties(),
                new Texts("撞单已经商定，不处分任何人", "撞單已商定，不處分任何人", "The conflict is settled, without consequences for anybody"),
                Optional.of(running.id())));
        return effects;
    }

    private static BigDecimal share(ConflictCase running, String proposal) {
        return proposal.equals("split")
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(running.parties().size()), 4, RoundingMode.HALF_UP)
                : BigDecimal.ONE;
    }
}
