package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of an employee whose matters are changed. */
@ApplicationScoped
class PersonFacts implements FactSupplier {

    @Inject
    Organisation organisation;

    @Inject
    Administrators administrators;

    @Override
    public String code() {
        return "person-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return new Given(arguments)
                .id("person")
                .flatMap(id -> organisation.employee(tenant, id))
                .map(employee -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("works_here", employee.isActive());
                    row.put("last_admin", administrators.isLast(tenant, employee.getId()));
                    row.put("sole_roles", soleRoles(tenant, employee.getId()));
                    employee.joinedOn().ifPresent(day -> row.put("joined_on", day));
                    employee.lastDay().ifPresent(day -> row.put("last_day", day));
                    return row;
                });
    }

    /** Roles that nobody else who stays holds. */
    private List<String> soleRoles(TenantId tenant, UUID employee) {
        return organisation.posts(tenant, employee).stream()
                .filter(role -> organisation.staying(tenant, role).stream().allMatch(employee::equals))
                .toList();
    }
}
