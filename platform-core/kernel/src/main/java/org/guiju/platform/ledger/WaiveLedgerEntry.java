package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Lets go of what is still open; what was taken before stays taken. */
@ApplicationScoped
class WaiveLedgerEntry implements PlatformHandler {

    private static final Texts WAIVED =
            new Texts("一笔扣款余下的部分已免除", "一筆扣款剩餘的部分已免除", "What was still open of a deduction is waived");

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return "WaiveLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var entry = process.entry(permitted);
        entry.end(LedgerEntry.State.WAIVED, (String) permitted.values().get("reason"));
        return List.of(DueProcess.tell(entry, WAIVED));
    }
}
