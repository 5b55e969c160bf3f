package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Begins to calculate a period for everybody. What has been recorded by now is in, what comes later is left to the next run. */
@ApplicationScoped
class StartCalculation implements PlatformHandler {

    @Inject
    CalculationRules rules;

    @Inject
    Calculations calculations;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "StartCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return !(values.get("control") instanceof String code)
                        || rules.rule(tenant, code, now).isPresent()
                ? List.of()
                : List.of(new FieldProblem(
                        "control",
                        new Texts(
                                "现行制度里没有这项按期计算，从“按期计算”页面里选",
                                "現行制度裡沒有這項按期計算，請從「按期計算」頁面選",
                                "No clause in force calculates this; choose one on the page Calculations")));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var rule = rules.rule(permitted.tenant(), (String) values.get("control"), permitted.now())
                .orElseThrow();
        var day = (LocalDate) values.get("from");
        var period = rule.per().period();
        var run = new CalculationRun(
                Ids.next(),
                rule.code(),
                period,
                period.start(day),
                period.next(day).minusDays(1),
                permitted.now(),
                Boolean.TRUE.equals(values.get("preview")),
                CalculationRun.State.CALCULATING,
                0,
                permitted.actor().employee(),
                Optional.empty(),
                permitted.now());
        calculations.add(permitted.tenant(), run, permitted.docket());
        clocks.set(permitted.tenant(), CalculationClock.KIND, run.id(), permitted.now());
        return List.of();
    }
}
