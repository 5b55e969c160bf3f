package org.guiju.platform.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.ClauseCode;

/** Who may settle what clauses left open: the company says so in its governance regulation. */
@ApplicationScoped
public class Adjudicators {

    /** Roles a company can name. */
    static final List<String> ROLES =
            List.of("company_leadership", "legal_approver", "hr", "finance", "unit_head", "tenant_admin");

    private static final ClauseCode CLAUSE = ClauseCode.of("GJ-GOV/4.3");
    private static final String PARAMETER = "adjudicators";

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    /** Roles the company named; none by default. */
    public List<String> roles(TenantId tenant, Instant now) {
        return regulations
                .rulebook(tenant)
                .inForce(CLAUSE, List.of(), now)
                .map(state -> state.values().get(PARAMETER))
                .map(value -> (Collection<?>) value.value())
                .map(roles -> roles.stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    Set<UUID> people(TenantId tenant, Instant now) {
        var people = new LinkedHashSet<UUID>();
        roles(tenant, now).forEach(role -> organisation.withRole(tenant, role).stream()
                .map(Employee::getId)
                .forEach(people::add));
        return people;
    }

    public boolean includes(TenantId tenant, UUID person, Instant now) {
        return Optional.of(person).filter(people(tenant, now)::contains).isPresent();
    }
}
