package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** Writes down what comes out of a run, subject by subject, each in a transaction of its own. */
@ApplicationScoped
class RunProgress {

    @Inject
    Calculations calculations;

    @Inject
    CalculationRules rules;

    @Inject
    Payout payout;

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
        var path = path(tenant, subject.whom());
        var bound = answer.decision().flatMap(made -> bound(tenant, run, path, made));
        var earlier = calculations.closed(tenant, run.control(), subject.whom(), subject.from());
        var before = subject.whom().person().isPresent()
                ? CalculationLine.granted(earlier)
                : CalculationLine.figure(earlier);
        var line = Outcome.line(
                run,
                subject,
                before,
                bound.map(CalculationRules.Bound::nature).orElse(""),
                answer.decision(),
                answer.docket());
        var lines = line.value().isPresent() && bound.isPresent() && !line.isPayable()
                ? shared(tenant, run, subject, line, bound.get(), path.getLast().getName())
                : List.of(line);
        lines.forEach(each -> calculations.put(tenant, each, companies.now(tenant)));
    }

    /** The unit's line and those of the people who share in it, also of those who did earlier and do not any more. */
    private List<CalculationLine> shared(
            TenantId tenant,
            CalculationRun run,
            Subjects.Subject subject,
            CalculationLine whole,
            CalculationRules.Bound bound,
            Texts unit) {
        var id = subject.whom().unit().orElseThrow();
        var due = new Payout.Due(
                tenant, id, subject.units(), subject.until(), whole.value().orElseThrow(), subject.sources());
        return switch (payout.of(due, bound.per().paid().orElseThrow(), bound.parameters())) {
            case Payout.Unclear(Texts why) -> List.of(Outcome.unclear(whole, why));
            case Payout.To(Map<UUID, Money> people) -> {
                Map<UUID, Money> all = new LinkedHashMap<>(people);
                calculations
                        .sharers(tenant, run.control(), id, subject.from())
                        .forEach(person -> all.putIfAbsent(person, Money.ZERO));
                var lines = new ArrayList<>(List.of(whole));
                all.forEach((person, value) -> lines.add(Outcome.share(
                        whole,
                        person,
                        value,
                        of(unit, whole.says()),
                        calculations.closed(tenant, run.control(), whole.whom().with(person), subject.from()))));
                yield lines;
            }
        };
    }

    private static Texts of(Texts unit, Texts says) {
        return new Texts(
                unit.zhHans() + "：" + says.zhHans(), unit.zhHant() + "：" + says.zhHant(), unit.en() + ": " + says.en());
    }

    private Optional<CalculationRules.Bound> bound(
            TenantId tenant, CalculationRun run, List<Unit> path, Decision decision) {
        return decision.findings().stream()
                .filter(found -> found.control().equals(run.control()) && found.finding() instanceof Finding.Determines)
                .findFirst()
                .flatMap(found -> rules.bound(
                        tenant,
                        run.control(),
                        path.stream().map(Unit::getCode).toList(),
                        found.basis().boundAt()));
    }

    private List<Unit> path(TenantId tenant, Whom whom) {
        var unit = whom.unit().orElseGet(() -> organisation
                .employee(tenant, whom.person().orElseThrow())
                .orElseThrow()
                .getUnitId());
        return organisation.path(tenant, unit);
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
