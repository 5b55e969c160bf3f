package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** Who holds a role, as facts: clauses name them as holders of a duty, handlers tell them. */
@ApplicationScoped
class RoleFacts {

    @Inject
    Organisation organisation;

    /** Ids of the employees with one role; the code of the fact names the role. */
    record Holders(String role, Organisation organisation) implements FactSupplier {

        @Override
        public String code() {
            return "role-" + role;
        }

        @Override
        public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
            return Optional.of(organisation.withRole(tenant, role).stream()
                    .map(employee -> employee.getId().toString())
                    .toList());
        }
    }

    @Produces
    @Dependent
    FactSupplier salesManagers() {
        return new Holders("sales_manager", organisation);
    }

    @Produces
    @Dependent
    FactSupplier leadership() {
        return new Holders("company_leadership", organisation);
    }

    @Produces
    @Dependent
    FactSupplier humanResources() {
        return new Holders("hr", organisation);
    }
}
