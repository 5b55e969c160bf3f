package org.guiju.platform.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What clauses about rulings may know of a pending decision. */
@ApplicationScoped
class PendingFacts implements FactSupplier {

    @Inject
    PendingDecisions queue;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "pending-decision";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return named(queue, tenant, arguments)
                .map(pending -> row(
                        pending, organisation.roles(tenant, UUID.fromString(String.valueOf(arguments.get("person"))))));
    }

    private static Map<String, Object> row(PendingDecision pending, Set<String> roles) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", pending.getId().toString());
        row.put("state", pending.getState().name().toLowerCase(Locale.ROOT));
        row.put("requester", pending.getRequesterId().toString());
        row.put("action", pending.getActionType());
        row.put(
                "settler_roles",
                roles.stream().filter(Adjudicators.ROLES::contains).toList());
        return row;
    }

    static Optional<PendingDecision> named(PendingDecisions queue, TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("pending")).flatMap(id -> queue.pending(tenant, id));
    }
}
