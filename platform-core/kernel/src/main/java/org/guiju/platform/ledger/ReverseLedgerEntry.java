package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Takes a decision back: what was proposed together is undone by lines of its own, never edited. */
@ApplicationScoped
class ReverseLedgerEntry implements PlatformHandler {

    private static final Texts REVERSED =
            new Texts("一项处理已冲回，点开看每一笔", "一項處理已沖回，點開看每一筆", "A decision was reversed; open it for the lines");

    @Inject
    DueProcess process;

    @Inject
    Repetition repetition;

    @Override
    public String type() {
        return "ReverseLedgerEntry";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var reason = (String) permitted.values().get("reason");
        var entries =
                process.together(permitted).stream().filter(LedgerEntry::stands).toList();
        entries.forEach(entry -> process.reverse(permitted, entry, reason));
        List<Effect> effects = new ArrayList<>(repetition.after(permitted, entries));
        effects.add(DueProcess.tell(process.entry(permitted), REVERSED));
        return effects;
    }
}
