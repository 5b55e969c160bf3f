package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Upholds or dismisses a proposal, and tells the person. */
@ApplicationScoped
class DecideLedgerEntry implements PlatformHandler {

    @Inject
    Ledger ledger;

    @Override
    public String type() {
        return "DecideLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var entry =
                LedgerFacts.find(ledger, permitted.tenant(), permitted.values()).orElseThrow();
        var uphold = (Boolean) permitted.values().get("uphold");
        entry.decide(
                uphold,
                permitted.actor().employee(),
                (String) permitted.values().get("reason"),
                permitted.now());
        var says = uphold
                ? new Texts("一笔拟扣已作出决定：成立", "一筆擬扣已作成決定：成立", "A proposal was decided: upheld")
                : new Texts("一笔拟扣已撤销，什么也不扣", "一筆擬扣已撤銷，不扣任何款項", "A proposal was dropped; nothing is taken");
        return List.of(new Effect.Notify(
                List.of(entry.getPersonId().toString()), says, Optional.ofNullable(entry.getRecordId())));
    }
}
