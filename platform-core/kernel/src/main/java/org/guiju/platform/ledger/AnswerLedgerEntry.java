package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** 申辩: keeps what the person says against a proposal, and what they put forward for it. */
@ApplicationScoped
class AnswerLedgerEntry implements PlatformHandler {

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return "AnswerLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var defence = (String) permitted.values().get("defence");
        var evidence = ((List<?>) permitted.values().getOrDefault("evidence", List.of()))
                .stream().map(String::valueOf).toList();
        process.together(permitted).stream()
                .filter(LedgerEntry::isUndecided)
                .forEach(entry -> entry.answer(defence, evidence, permitted.now()));
        return List.of();
    }
}
