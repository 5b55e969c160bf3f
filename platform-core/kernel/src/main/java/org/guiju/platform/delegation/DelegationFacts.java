package org.guiju.platform.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What clauses may know about a delegation that somebody wants to make. */
@ApplicationScoped
class DelegationFacts implements FactSupplier {

    @Inject
    Delegations delegations;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "delegation";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var named = named(delegations, tenant, arguments);
        if (named.isPresent()) {
            return Optional.of(row(named.get().getFromId().toString(), true, false));
        }
        var from = id(arguments.get("from"));
        var to = id(arguments.get("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var works = organisation
                .employee(tenant, to.get())
                .filter(Employee::isActive)
                .isPresent();
        return Optional.of(row(from.get().toString(), works, cyclic(tenant, from.get(), to.get(), arguments)));
    }

    private boolean cyclic(TenantId tenant, UUID from, UUID to, Map<String, Object> arguments) {
        if (!(arguments.get("first_day") instanceof LocalDate first)
                || !(arguments.get("last_day") instanceof LocalDate last)) {
            return false;
        }
        var then = new Deputies(delegations.since(tenant, first).stream()
                .filter(delegation -> delegation.overlaps(first, last))
                .map(delegation -> new Deputies.Link(delegation.getFromId(), delegation.getToId(), delegation.role()))
                .toList());
        return then.wouldClose(new Deputies.Link(from, to, Optional.ofNullable((String) arguments.get("role"))));
    }

    private static Map<String, Object> row(String from, boolean works, boolean cyclic) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", from);
        row.put("works_here", works);
        row.put("cyclic", cyclic);
        return row;
    }

    static Optional<Delegation> named(Delegations delegations, TenantId tenant, Map<String, Object> values) {
        return id(values.get("delegation")).flatMap(id -> delegations.delegation(tenant, id));
    }

    private static Optional<UUID> id(Object text) {
        return Ids.read(text);
    }
}
