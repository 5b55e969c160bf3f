package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.calculation.CalculationRun.State;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** Writes down what comes out of a run, person by person, each in a transaction of its own. */
@ApplicationScoped
class RunProgress {

    @Inject
    Calculations calculations;

    @Inject
    CalculationRules rules;

    @Inject
    Organisation organisation;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Transactional
    public CalculationRun run(TenantId tenant, UUID id) {
        return calculations.run(tenant, id).orElseThrow();
    }

    @Transactional
    public void put(TenantId tenant, CalculationRun run, Subjects.Subject subject, Answer answer) {
        var before = granted(calculations.closed(tenant, run.control(), subject.person(), subject.from()));
        var nature = answer.decision()
                .flatMap(made -> nature(tenant, run, subject, made))
                .orElse("");
        calculations.put(
                tenant,
                Outcome.line(run, subject, before, nature, answer.decision(), answer.docket()),
                companies.now(tenant));
    }

    private Optional<String> nature(TenantId tenant, CalculationRun run, Subjects.Subject subject, Decision decision) {
        return decision.findings().stream()
                .filter(found -> found.control().equals(run.control()) && found.finding() instanceof Finding.Determines)
                .findFirst()
                .flatMap(found -> rules.nature(
                        tenant,
                        run.control(),
                        unit(tenant, subject.person()),
                        found.basis().boundAt()));
    }

    private List<String> unit(TenantId tenant, UUID person) {
        var unit = organisation.employee(tenant, person).orElseThrow().getUnitId();
        return organisation.path(tenant, unit).stream().map(Unit::getCode).toList();
    }

    /** What earlier runs have granted for a period. */
    private static Money granted(List<CalculationLine> lines) {
        return lines.stream()
                .filter(line -> line.entry().isPresent())
                .map(CalculationLine::granted)
                .reduce(Money.ZERO, Money::plus);
    }

    @Transactional
    public void went(TenantId tenant, UUID run, boolean more) {
        if (more) {
            clocks.set(tenant, CalculationClock.KIND, run, companies.now(tenant));
        } else {
            clocks.stop(tenant, CalculationClock.KIND, run);
            calculations.move(tenant, run, State.CALCULATING, State.CALCULATED);
        }
    }
}
