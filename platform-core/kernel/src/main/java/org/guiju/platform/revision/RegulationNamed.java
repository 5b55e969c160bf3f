package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.ClauseCode;

/** Whether the company has the regulation and the clause that an action names; no clause stands for all of them. */
@ApplicationScoped
class RegulationNamed implements FactSupplier {

    @Inject
    Regulations regulations;

    @Override
    public String code() {
        return "regulation-named";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var code = String.valueOf(arguments.get("regulation"));
        var regulation = regulations.rulebook(tenant).regulations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        boolean clause = arguments.get("clause") == null
                || regulation
                        .filter(one -> one.clauses().keySet().stream()
                                .map(ClauseCode::toString)
                                .anyMatch(arguments.get("clause")::equals))
                        .isPresent();
        return Optional.of(Map.of("known", regulation.isPresent(), "clause_known", clause));
    }
}
