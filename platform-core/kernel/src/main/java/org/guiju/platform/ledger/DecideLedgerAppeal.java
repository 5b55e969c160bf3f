package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Decides an appeal: the first decision stands, or it is undone by lines of its own. */
@ApplicationScoped
class DecideLedgerAppeal implements PlatformHandler {

    private static final Texts GRANTED =
            new Texts("你的申诉成立，原决定已撤回", "你的申訴成立，原決定已撤回", "Your appeal was granted; the decision is taken back");
    private static final Texts REJECTED =
            new Texts("你的申诉已有结果：维持原决定", "你的申訴已有結果：維持原決定", "Your appeal was decided: the decision stands");

    @Inject
    DueProcess process;

    @Inject
    Repetition repetition;

    @Override
    public String type() {
        return "DecideLedgerAppeal";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var grant = (Boolean) permitted.values().get("grant");
        var reason = (String) permitted.values().get("reason");
        var entries = process.together(permitted).stream()
                .filter(LedgerEntry::isUnderAppeal)
                .toList();
        entries.forEach(entry -> decide(permitted, entry, grant, reason));
        List<Effect> effects = new ArrayList<>(grant ? repetition.after(permitted, entries) : List.of());
        effects.add(DueProcess.tell(process.entry(permitted), grant ? GRANTED : REJECTED));
        return effects;
    }

    private void decide(CarriedOut permitted, LedgerEntry entry, boolean grant, String reason) {
        process.resume(permitted, entry);
        entry.decideAppeal(permitted.actor().employee(), reason, permitted.now());
        if (grant) {
            process.reverse(permitted, entry, reason);
        }
    }
}
