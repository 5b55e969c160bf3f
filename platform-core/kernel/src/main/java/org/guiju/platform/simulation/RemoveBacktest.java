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

/** Removes the result of a backtest before its time. */
@ApplicationScoped
class RemoveBacktest implements PlatformHandler {

    private static final Texts RUNNING = new Texts(
            "这次回测还在进行，先停下来再删除", "這次回測仍在進行，請先停止再刪除", "This backtest is still running; stop it, then remove it");

    @Inject
    Backtests backtests;

    @Override
    public String type() {
        return "RemoveBacktest";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Named.problems(Named.in(backtests, tenant, values), one -> !one.isRunning(), RUNNING);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        backtests.remove(
                tenant,
                Named.in(backtests, tenant, permitted.values()).orElseThrow().id());
        return List.of();
    }
}
