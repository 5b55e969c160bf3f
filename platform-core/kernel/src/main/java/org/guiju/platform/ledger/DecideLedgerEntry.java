package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Upholds or dismisses what was proposed together, and tells the person. */
@ApplicationScoped
class DecideLedgerEntry implements PlatformHandler {

    private static final Texts UPHELD =
            new Texts("一项处理已作出决定：成立。不服可以申诉", "一項處理已作成決定：成立。不服可提出申訴", "A proposal was decided: upheld. You may appeal");
    private static final Texts DROPPED =
            new Texts("一项处理已撤销，什么也不发生", "一項處理已撤銷，不生任何效果", "A proposal was dropped; nothing follows");

    @Inject
    DueProcess process;

    @Inject
    Repetition repetition;

    @Override
    public String type() {
        return "DecideLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var uphold = (Boolean) permitted.values().get("uphold");
        var reason = (String) permitted.values().get("reason");
        var entries = process.together(permitted).stream()
                .filter(LedgerEntry::isUndecided)
                .toList();
        entries.forEach(entry -> process.decide(permitted, entry, uphold, reason));
        List<Effect> effects = new ArrayList<>(repetition.after(permitted, entries));
        effects.add(DueProcess.tell(process.entry(permitted), uphold ? UPHELD : DROPPED));
        return effects;
    }
}
