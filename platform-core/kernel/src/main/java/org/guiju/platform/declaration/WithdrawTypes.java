package org.guiju.platform.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Takes back a declaration that nothing rests on. */
@ApplicationScoped
class WithdrawTypes implements PlatformHandler {

    @Inject
    Declarations declarations;

    @Override
    public String type() {
        return "WithdrawTypes";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Optional.ofNullable(values.get("file"))
                .map(file -> declarations.problems(tenant, file.toString(), Optional.empty(), "file"))
                .orElse(List.of());
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        declarations.replace(permitted, permitted.values().get("file").toString(), Optional.empty());
        return List.of();
    }
}
