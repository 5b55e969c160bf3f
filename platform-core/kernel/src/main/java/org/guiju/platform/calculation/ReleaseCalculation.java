package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Lets what was calculated count; somebody else than who calculated it. */
@ApplicationScoped
class ReleaseCalculation implements PlatformHandler {

    @Inject
    Calculations calculations;

    @Override
    public String type() {
        return "ReleaseCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return RunFacts.problems(calculations, tenant, values);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        calculations.release(
                permitted.tenant(), RunFacts.run(permitted), permitted.actor().employee());
        return List.of();
    }
}
