package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation.Supervisor;

/** Code of the post that supervises a regulation. */
@ApplicationScoped
class SupervisingPost implements FactSupplier {

    @Inject
    Supervisors supervisors;

    @Override
    public String code() {
        return "supervising-post";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.ofNullable(supervisors.all(tenant).get(String.valueOf(arguments.get("regulation"))))
                .map(Supervisor::role);
    }
}
