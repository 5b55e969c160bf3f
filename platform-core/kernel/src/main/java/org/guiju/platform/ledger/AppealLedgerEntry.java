package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** 申诉: nothing of the decision counts until somebody else has decided the appeal. */
@ApplicationScoped
class AppealLedgerEntry implements PlatformHandler {

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return "AppealLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var grounds = (String) permitted.values().get("grounds");
        process.together(permitted).stream().filter(LedgerEntry::stands).forEach(entry -> {
            entry.appeal(grounds, permitted.now());
            process.suspend(permitted, entry);
        });
        return List.of();
    }
}
