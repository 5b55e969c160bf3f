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
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Lets lines go that were kept back, and has what came to no amount calculated once more. */
@ApplicationScoped
class ResumeCalculation implements PlatformHandler {

    @Inject
    Calculations calculations;

    @Inject
    Organisation organisation;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "ResumeCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return RunFacts.problems(calculations, tenant, values);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var run = RunFacts.run(permitted);
        var whose = RunFacts.whose(permitted, organisation);
        calculations.hold(permitted.tenant(), run, whose, false, "");
        calculations.again(permitted.tenant(), run, whose);
        if (calculations.move(permitted.tenant(), run, State.CALCULATED, State.CALCULATING)) {
            clocks.set(permitted.tenant(), CalculationClock.KIND, run, permitted.now());
        }
        return List.of();
    }
}
