package org.guiju.sales.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Passes the customer and the registrations in effect to the new owner, and tells both people. */
@Extension
public class ReassignCustomerHandler implements ActionHandler<ReassignCustomer> {

    @Override
    public String type() {
        return "ReassignCustomer";
    }

    @Override
    public Class<ReassignCustomer> action() {
        return ReassignCustomer.class;
    }

    @Override
    public List<Effect> carryOut(ReassignCustomer action, Decision decision, Workplace workplace) {
        var customer = workplace.subject().orElseThrow();
        var owner = Optional.of(action.newOwner());
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Change(customer.id(), Map.of(), Optional.empty(), owner));
        registrations(workplace).forEach(id -> effects.add(new Effect.Change(id, Map.of(), Optional.empty(), owner)));
        effects.add(new Effect.Notify(
                Stream.concat(customer.owner().stream(), owner.stream())
                        .distinct()
                        .toList(),
                new Texts(
                        "客户 " + customer.number() + " 的归属已变更：" + action.reason(),
                        "客戶 " + customer.number() + " 的歸屬已變更：" + action.reason(),
                        "Customer " + customer.number() + " was reassigned: " + action.reason()),
                Optional.of(customer.id())));
        return effects;
    }

    private static List<UUID> registrations(Workplace workplace) {
        return ((Collection<?>) workplace.fact("registrations"))
                .stream()
                        .map(row -> ((Map<?, ?>) row).get("id").toString())
                        .map(UUID::fromString)
                        .toList();
    }
}
