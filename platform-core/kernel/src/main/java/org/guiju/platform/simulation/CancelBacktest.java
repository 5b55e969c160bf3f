package org.guiju.platform.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Stops a backtest that is being made; what it has found so far stays to be seen. */
@ApplicationScoped
class CancelBacktest implements PlatformHandler {

    private static final Texts OVER =
            new Texts("这次回测已经结束，不用停", "這次回測已結束，不需停止", "This backtest has ended already; there is nothing to stop");

    @Inject
    Backtests backtests;

    @Override
    public String type() {
        return "CancelBacktest";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Named.problems(Named.in(backtests, tenant, values), Backtest::isRunning, OVER);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var found = Named.in(backtests, tenant, permitted.values()).orElseThrow();
        backtests.end(tenant, found.id(), Backtest.State.CANCELLED);
        return List.of();
    }
}
