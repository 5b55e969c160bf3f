package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/** Enters every line that was not kept back into the ledger; after that the run stays as it is. */
@ApplicationScoped
class CloseCalculation implements PlatformHandler {

    @Inject
    Calculations calculations;

    @Inject
    Ledger ledger;

    @Inject
    Docket docket;

    @Override
    public String type() {
        return "CloseCalculation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return RunFacts.problems(calculations, tenant, values);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var run = calculations.run(tenant, RunFacts.run(permitted)).orElseThrow();
        calculations.lines(tenant, run.id()).stream()
                .filter(line -> line.state() == CalculationLine.State.READY)
                .filter(line -> line.isPayable() && line.granted().minor() != 0)
                .forEach(line -> calculations.granted(
                        tenant, line.id(), ledger.grant(tenant, award(permitted, run, line), permitted.now())));
        calculations.close(tenant, run.id(), permitted.now());
        return List.of();
    }

    private Ledger.Award award(CarriedOut permitted, CalculationRun run, CalculationLine line) {
        var decided = docket.entry(permitted.tenant(), line.docket().orElseThrow())
                .orElseThrow()
                .decision()
                .findings()
                .get(line.finding());
        return new Ledger.Award(
                line.docket().orElseThrow(),
                line.finding(),
                run.control(),
                decided.basis().revision(),
                line.whom().person().orElseThrow(),
                line.granted(),
                Finding.Nature.valueOf(line.nature().toUpperCase(Locale.ROOT)),
                run.until().withDayOfMonth(1),
                run.releasedBy().orElseThrow(),
                says(line));
    }

    private static Texts says(CalculationLine line) {
        if (line.adjusts().isEmpty()) {
            return line.says();
        }
        var of = line.from().toString().substring(0, 7);
        return new Texts(
                of + " 的更正：" + line.says().zhHans(),
                of + " 的更正：" + line.says().zhHant(),
                "Correction of " + of + ": " + line.says().en());
    }
}
