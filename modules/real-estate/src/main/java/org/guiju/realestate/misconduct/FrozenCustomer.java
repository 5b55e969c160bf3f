package org.guiju.realestate.misconduct;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;

/** A customer whose owner may not change while a case is open; several cases may hold the same customer. */
final class FrozenCustomer {

    private FrozenCustomer() {}

    static Effect release(StoredRecord customer, UUID misconduct) {
        var holding = holding(customer);
        holding.remove(misconduct.toString());
        return change(customer, holding);
    }

    private static Set<String> holding(StoredRecord customer) {
        var holding = new LinkedHashSet<String>();
        if (customer.data().get("frozen_by") instanceof Collection<?> cases) {
            cases.forEach(id -> holding.add(id.toString()));
        }
        return holding;
    }

    private static Effect change(StoredRecord customer, Set<String> holding) {
        return new Effect.Change(
                customer.id(), Map.of("frozen_by", List.copyOf(holding)), Optional.empty(), Optional.empty());
    }
}
