package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** 申辩: keeps what the person says against a proposal. */
@ApplicationScoped
class AnswerLedgerEntry implements PlatformHandler {

    @Inject
    Ledger ledger;

    @Override
    public String type() {
        return "AnswerLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        LedgerFacts.find(ledger, permitted.tenant(), permitted.values())
                .orElseThrow()
                .answer((String) permitted.values().get("defence"));
        return List.of();
    }
}
