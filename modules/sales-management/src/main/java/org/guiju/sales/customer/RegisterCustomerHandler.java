package org.guiju.sales.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/**
 * Keeps the registration, and the customer when nobody has registered them before. The customer belongs to whom a clause
 * determined as {@code owner}, otherwise to the actor; a customer who is known keeps their owner.
 *
 * <p>Where a clause determined {@code conflict}, the action it named as {@code follow_up} gets the registrations and the
 * people concerned. Which industry settles that, and how, is not known here.
 */
@Extension
public class RegisterCustomerHandler implements ActionHandler<RegisterCustomer> {

    @Override
    public String type() {
        return "RegisterCustomer";
    }

    @Override
    public Class<RegisterCustomer> action() {
        return RegisterCustomer.class;
    }

    @Override
    public List<Effect> carryOut(RegisterCustomer action, Decision decision, Workplace workplace) {
        var claims = EarlierClaim.of(workplace.fact("earlier_claims"));
        var owner = decision.determined("owner").map(Object::toString).orElseGet(workplace::actor);
        var registered = new Registered(
                claims.stream().findFirst().map(EarlierClaim::customer).orElseGet(workplace::newId),
                workplace.newId(),
                owner);
        var effects = new ArrayList<Effect>();
        if (claims.isEmpty()) {
            effects.add(customer(action, decision, workplace, registered));
        }
        effects.add(registration(action, decision, workplace, registered));
        followUp(action, decision, registered, claims).ifPresent(effects::add);
        return effects;
    }

    private record Registered(UUID customer, UUID registration, String owner) {}

    private static Effect customer(
            RegisterCustomer action, Decision decision, Workplace workplace, Registered registered) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", action.name());
        data.put("phone", action.phone());
        action.idNumber().ifPresent(number -> data.put("id_number", number));
        data.put("first_registered_at", workplace.now());
        decision.determined("keep_until").ifPresent(day -> data.put("keep_until", day));
        data.put("contested_by", List.of());
        data.put("frozen_by", List.of());
        return new Effect.Create(registered.customer(), "customer", data, "active", Optional.of(registered.owner()));
    }

    private static Effect registration(
            RegisterCustomer action, Decision decision, Workplace workplace, Registered registered) {
        Map<String, Object> data = new HashMap<>();
        data.put("customer", registered.customer().toString());
        data.put("customer_name", action.name());
        data.put("phone", action.phone());
        action.idNumber().ifPresent(number -> data.put("id_number", number));
        data.put("source", action.source());
        action.referrerPhone().ifPresent(phone -> data.put("referrer_phone", phone));
        action.referralSlip().ifPresent(slip -> data.put("referral_slip", slip));
        action.expectedVisit().ifPresent(visit -> data.put("expected_visit", visit));
        data.put("relation", action.relation());
        action.note().ifPresent(note -> data.put("note", note));
        data.put("registered_at", workplace.now());
        decision.determined("keep_until").ifPresent(day -> data.put("keep_until", day));
        return new Effect.Create(
                registered.registration(), "registration", data, "active", Optional.of(registered.owner()));
    }

    /** Only where at least two people claim the customer; a registration in favour of the owner contests nothing. */
    private static Optional<Effect> followUp(
            RegisterCustomer action, Decision decision, Registered registered, List<EarlierClaim> claims) {
        var parties = new LinkedHashSet<String>();
        claims.forEach(claim -> claim.owner().ifPresent(parties::add));
        parties.add(registered.owner());
        var contested =
                decision.determined("conflict").filter(Boolean.TRUE::equals).isPresent() && parties.size() > 1;
        return decision.determined("follow_up")
                .filter(named -> contested)
                .map(named -> new Effect.FollowUp(
                        named.toString(),
                        Optional.empty(),
                        Map.of(
                                "customer", registered.customer().toString(),
                                "customer_name", action.name(),
                                "phone", action.phone(),
                                "registration", registered.registration().toString(),
                                "earlier_registrations",
                                        claims.stream()
                                                .map(claim ->
                                                        claim.registration().toString())
                                                .toList(),
                                "parties", List.copyOf(parties))));
    }
}
