package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** What nobody decided in time lapses, visibly: nothing follows from it. */
@ApplicationScoped
class LapseLedgerEntry implements PlatformHandler {

    static final String TYPE = "LapseLedgerEntry";

    private static final Texts BECAUSE =
            new Texts("到期没有人决定，已失效", "到期沒有人決定，已失效", "Nobody decided in time; it has lapsed");

    @Inject
    DueProcess process;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        process.together(permitted).stream().filter(LedgerEntry::isUndecided).forEach(entry -> {
            entry.end(LedgerEntry.State.LAPSED, BECAUSE.zhHans());
            process.stopClock(permitted, entry);
        });
        return List.of(DueProcess.tell(process.entry(permitted), BECAUSE));
    }
}
