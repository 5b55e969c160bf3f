package org.guiju.sales.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A registration of the same customer that is in effect already. */
record EarlierClaim(UUID registration, UUID customer, Optional<String> owner) {

    /** @param fact rows of {@code earlier_claims}, oldest first */
    static List<EarlierClaim> of(Object fact) {
        return ((Collection<?>) fact)
                .stream().map(row -> (Map<?, ?>) row).map(EarlierClaim::of).toList();
    }

    private static EarlierClaim of(Map<?, ?> row) {
        return new EarlierClaim(
                UUID.fromString(row.get("id").toString()),
                UUID.fromString(row.get("customer").toString()),
                Optional.ofNullable(row.get("owner")).map(Object::toString));
    }
}
