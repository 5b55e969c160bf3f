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
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Closes the case, releases the customer, and tells the people concerned; after a dismissal also human resources. */
@Extension
public class DecideMisconductHandler implements ActionHandler<DecideMisconduct> {

    @Override
    public String type() {
        return "DecideMisconduct";
    }

    @Override
    public Class<DecideMisconduct> action() {
        return DecideMisconduct.class;
    }

    @Override
    public List<Effect> carryOut(DecideMisconduct action, Decision decision, Workplace workplace) {
        var misconduct = workplace.subject().orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put("outcome", action.outcome());
        data.put("findings", action.findings());
        action.unionNotice().ifPresent(notice -> data.put("union_notice", notice));
        data.put("decided_by", workplace.actor());
        data.put("decided_at", workplace.now());
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Change(misconduct.id(), data, Optional.of("closed"), Optional.empty()));
        Optional.ofNullable(misconduct.data().get("customer"))
                .flatMap(customer -> workplace.record(UUID.fromString(customer.toString())))
                .map(customer -> FrozenCustomer.release(customer, misconduct.id()))
                .ifPresent(effects::add);
        effects.add(tell(misconduct));
        if (action.outcome().equals("dismissal")) {
            effects.add(new Effect.EndEmployment(misconduct.text("accused"), successor(misconduct, workplace)));
            effects.add(handOver(misconduct, workplace));
        }
        return effects;
    }

    /** Customers go to a sales manager, who hands them on one by one. */
    private static Optional<String> successor(StoredRecord misconduct, Workplace workplace) {
        return ((Collection<?>) workplace.fact("managers"))
                .stream()
                        .map(Object::toString)
                        .filter(manager -> !manager.equals(misconduct.text("accused")))
                        .findFirst();
    }

    private static Effect tell(StoredRecord misconduct) {
        return new Effect.Notify(
                List.of(misconduct.text("accused"), misconduct.text("reporter")),
                new Texts(
                        "违规案件 " + misconduct.number() + " 已决定，理由见案件",
                        "違規案件 " + misconduct.number() + " 已決定，理由見案件",
                        "Misconduct case " + misconduct.number() + " has been decided; the case says why"),
                Optional.of(misconduct.id()));
    }

    private static Effect handOver(StoredRecord misconduct, Workplace workplace) {
        return new Effect.Notify(
                ((Collection<?>) workplace.fact("hr"))
                        .stream().map(Object::toString).toList(),
                new Texts(
                        "违规案件 " + misconduct.number() + " 决定解除劳动合同，账号已停用，客户已转给销售经理，去办离职",
                        "違規案件 " + misconduct.number() + " 決定終止勞動契約，帳號已停用，客戶已轉給銷售經理，去辦離職",
                        "Misconduct case " + misconduct.number()
                                + " ends in dismissal: the account is closed and the customers are with the sales manager; start the exit"),
                Optional.of(misconduct.id()));
    }
}
