package org.guiju.realestate.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/** Opens the case and marks the customer as contested; a third claim joins the case that is open already. */
@Extension
public class OpenAttributionConflictHandler implements ActionHandler<OpenAttributionConflict> {

    @Override
    public String type() {
        return "OpenAttributionConflict";
    }

    @Override
    public Class<OpenAttributionConflict> action() {
        return OpenAttributionConflict.class;
    }

    @Override
    public List<Effect> carryOut(OpenAttributionConflict action, Decision decision, Workplace workplace) {
        var open = ((Collection<?>) workplace.fact("open_conflicts"))
                .stream().findFirst().map(row -> ((Map<?, ?>) row).get("id").toString());
        return open.map(id -> join(UUID.fromString(id), action, workplace)).orElseGet(() -> open(action, workplace));
    }

    private static List<Effect> join(UUID id, OpenAttributionConflict action, Workplace workplace) {
        var running = new ConflictCase(workplace.record(id).orElseThrow());
        var parties = new LinkedHashSet<>(running.parties());
        parties.addAll(action.parties());
        var joined = running.change(Map.of(
                "parties", List.copyOf(parties),
                "registrations", running.with("registrations", action.registration()),
                "confirmed_by", List.of()));
        return List.of(joined, tell(action.parties(), id));
    }

    private static List<Effect> open(OpenAttributionConflict action, Workplace workplace) {
        var id = workplace.newId();
        var registrations = new ArrayList<>(action.earlierRegistrations());
        registrations.add(action.registration());
        Map<String, Object> data = new HashMap<>();
        data.put("customer", action.customer());
        data.put("customer_name", action.customerName());
        data.put("phone", action.phone());
        data.put("parties", action.parties());
        data.put("registrations", registrations);
        data.put("opened_at", workplace.now());
        data.put("level", "settling");
        data.put("confirmed_by", List.of());
        data.put("heard", List.of());
        return List.of(
                new Effect.Create(id, "attribution_conflict", data, "settling", Optional.empty()),
                contested(UUID.fromString(action.customer()), id, workplace),
                tell(action.parties(), id));
    }

    private static Effect contested(UUID customer, UUID conflict, Workplace workplace) {
        var contesting = new LinkedHashSet<String>();
        workplace.record(customer).ifPresent(record -> contesting.addAll(ConflictCase.texts(record, "contested_by")));
        contesting.add(conflict.toString());
        return new Effect.Change(
                customer, Map.of("contested_by", List.copyOf(contesting)), Optional.empty(), Optional.empty());
    }

    private static Effect tell(List<String> parties, UUID conflict) {
        return new Effect.Notify(
                parties,
                new Texts(
                        "你和同事登记了同一位客户。先回避客户，自行商定归谁，商定的不处分",
                        "你與同仁登記了同一位客戶。先迴避客戶，自行商定歸屬，商定者不處分",
                        "You and a colleague registered the same customer. Keep it from the customer and settle it between"
                                + " yourselves; a settlement has no consequences"),
                Optional.of(conflict));
    }
}
