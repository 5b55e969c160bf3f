package org.guiju.realestate.misconduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Opens the case with the history of registrations, and freezes the customer where clause 5.2a says so. */
@Extension
public class ReportMisconductHandler implements ActionHandler<ReportMisconduct> {

    @Override
    public String type() {
        return "ReportMisconduct";
    }

    @Override
    public Class<ReportMisconduct> action() {
        return ReportMisconduct.class;
    }

    @Override
    public List<Effect> carryOut(ReportMisconduct action, Decision decision, Workplace workplace) {
        var id = workplace.newId();
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Create(id, "misconduct_case", data(action, workplace), "open", Optional.empty()));
        action.customer()
                .filter(customer -> decision.determined("freeze")
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .flatMap(customer -> workplace.record(UUID.fromString(customer)))
                .map(customer -> FrozenCustomer.freeze(customer, id))
                .ifPresent(effects::add);
        effects.add(new Effect.Notify(
                List.of(action.accused()),
                new Texts(
                        "有人举报你违规，看过内容后可以在期限内申辩",
                        "有人檢舉你違規，看過內容後得於期限內申辯",
                        "You have been reported for misconduct: read it and answer in time"),
                Optional.of(id)));
        effects.add(new Effect.Notify(
                ids(workplace.fact("leaders")),
                new Texts("有一件违规举报立案", "有一件違規檢舉立案", "A misconduct case has been opened"),
                Optional.of(id)));
        return effects;
    }

    private static Map<String, Object> data(ReportMisconduct action, Workplace workplace) {
        Map<String, Object> data = new HashMap<>();
        data.put("accused", action.accused());
        data.put("reporter", workplace.actor());
        data.put("parties", List.of(action.accused(), workplace.actor()));
        data.put("kind", action.kind());
        data.put("conduct", action.conduct());
        action.customer().ifPresent(customer -> data.put("customer", customer));
        data.put("happened_at", action.happenedAt());
        data.put("reported_at", workplace.now());
        data.put("evidence", action.evidence());
        data.put("attribution_history", history(workplace.fact("attribution_history")));
        action.badFaithBecause().ifPresent(because -> data.put("bad_faith_because", because));
        data.put("approvers", List.of());
        data.put("approved_as", List.of());
        return data;
    }

    private static List<String> history(Object fact) {
        return ((Collection<?>) fact)
                .stream().map(row -> ((Map<?, ?>) row).get("id").toString()).toList();
    }

    private static List<String> ids(Object fact) {
        return ((Collection<?>) fact).stream().map(Object::toString).toList();
    }
}
