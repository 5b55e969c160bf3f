package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Keeps lines of a run back, of one person, of one unit or all, with a reason they can read. */
@ApplicationScoped
class HoldCalculation implements PlatformHandler {

    @Inject
    Calculations calculations;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "HoldCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return RunFacts.problems(calculations, tenant, values);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var whose = RunFacts.whose(permitted, organisation);
        calculations.hold(permitted.tenant(), RunFacts.run(permitted), whose, true, (String)
                permitted.values().get("reason"));
        return List.of();
    }
}
