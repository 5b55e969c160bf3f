package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Measure;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ControlCode;

/** The quotas a company has in force, by their code. */
@ApplicationScoped
@Transactional
public class Quotas {

    @Inject
    Regulations regulations;

    /**
     * A quota as it stands at one moment.
     *
     * @param money whether what it measures is money
     */
    public record Rule(ClauseState state, ControlCode code, Quota quota, boolean money) {

        /** What the clause or the company says counts of a target that came late. */
        Quota.Joiners joiners() {
            return quota.joiners().in(state.settled());
        }
    }

    public List<Rule> all(TenantId tenant, List<String> unit, Instant at) {
        var rulebook = regulations.rulebook(tenant);
        return rulebook.clausesAskedOn(Quota.SET).stream()
                .flatMap(code -> rulebook.inForce(code, unit, at).stream())
                .filter(state -> !state.off())
                .flatMap(state -> state.clause().controls().stream()
                        .filter(control -> control.on().equals(Quota.SET))
                        .flatMap(control -> rule(tenant, state, control).stream()))
                .toList();
    }

    public Optional<Rule> rule(TenantId tenant, String code, Instant at) {
        return all(tenant, List.of(), at).stream()
                .filter(rule -> rule.code().toString().equals(code))
                .findFirst();
    }

    private Optional<Rule> rule(TenantId tenant, ClauseState state, Control control) {
        return control.kind() instanceof Quota quota
                ? Optional.of(new Rule(state, control.code(), quota, isMoney(tenant, quota.measure())))
                : Optional.empty();
    }

    private boolean isMoney(TenantId tenant, String measure) {
        return measures(tenant, measure).anyMatch(Measure::isMoney);
    }

    /** Whether any clause of the company adds to a measure. */
    boolean isMeasured(TenantId tenant, String measure) {
        return measures(tenant, measure).findAny().isPresent();
    }

    private java.util.stream.Stream<Measure> measures(TenantId tenant, String measure) {
        return regulations.library(tenant).regulations().stream()
                .flatMap(regulation -> regulation.clauses().values().stream())
                .flatMap(clause -> clause.controls().stream())
                .filter(control -> control.kind() instanceof Measure)
                .map(control -> (Measure) control.kind())
                .filter(found -> found.name().equals(measure));
    }
}
