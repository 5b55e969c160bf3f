package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/**
 * Posts an upheld entry: points as they are, money as far as a clause of law determined {@code postable}. Without such a
 * clause money against a person is not posted at all.
 */
@ApplicationScoped
class PostLedgerEntry implements PlatformHandler {

    @Inject
    Ledger ledger;

    @Override
    public String type() {
        return "PostLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var entry =
                LedgerFacts.find(ledger, permitted.tenant(), permitted.values()).orElseThrow();
        entry.post(postable(entry, permitted), permitted.docket());
        var says = new Texts("一笔奖惩已入账，点开看怎么算的", "一筆獎懲已入帳，點開看如何計算", "An entry was posted; open it for the arithmetic");
        return List.of(new Effect.Notify(
                List.of(entry.getPersonId().toString()), says, Optional.ofNullable(entry.getRecordId())));
    }

    private static long postable(LedgerEntry entry, CarriedOut permitted) {
        if (entry.getUnit() == LedgerEntry.Unit.POINTS || entry.minor() >= 0) {
            return entry.minor();
        }
        return permitted
                .decision()
                .determined("postable")
                .map(Money.class::cast)
                .map(money -> -money.minor())
                .orElseThrow(() -> new IllegalStateException("No clause of law says how much may be taken"));
    }
}
