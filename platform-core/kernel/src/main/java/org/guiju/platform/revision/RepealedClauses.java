package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.References;
import org.guiju.sdk.decision.ClauseCode;

/** The clauses in force that an action would repeal, and what refers to them. */
@ApplicationScoped
class RepealedClauses implements FactSupplier {

    @Inject
    Regulations regulations;

    @Inject
    WholeCompany company;

    @Override
    public String code() {
        return "clause-dependants";
    }

    /** One where the action names it, else all of the regulation. */
    List<ClauseCode> named(TenantId tenant, Map<String, Object> values, Instant now) {
        return regulations
                .rulebook(tenant)
                .inForce(String.valueOf(values.get("regulation")), company.path(tenant), now)
                .stream()
                .map(ClauseState::clause)
                .map(clause -> clause.code())
                .filter(code -> !values.containsKey("clause") || code.toString().equals(values.get("clause")))
                .toList();
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.of(
                References.to(
                                Set.copyOf(named(tenant, arguments, now)),
                                regulations.rulebook(tenant),
                                company.path(tenant),
                                now)
                        .stream()
                        .map(Object::toString)
                        .toList());
    }
}
