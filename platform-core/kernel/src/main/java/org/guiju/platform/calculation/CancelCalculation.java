package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.calculation.CalculationRun.State;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Stops a run for good; nothing of it counts, and the period can be calculated anew. */
@ApplicationScoped
class CancelCalculation implements PlatformHandler {

    @Inject
    Calculations calculations;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "CancelCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return RunFacts.problems(calculations, tenant, values);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var run = RunFacts.run(permitted);
        clocks.stop(permitted.tenant(), CalculationClock.KIND, run);
        for (var state : List.of(State.CALCULATING, State.CALCULATED, State.RELEASED)) {
            calculations.move(permitted.tenant(), run, state, State.CANCELLED);
        }
        return List.of();
    }
}
