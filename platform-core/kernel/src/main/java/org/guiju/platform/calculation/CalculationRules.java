package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.PerPeriod;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ControlCode;

/** What the clauses of a company calculate per period. */
@ApplicationScoped
@Transactional
public class CalculationRules {

    @Inject
    Regulations regulations;

    /** A calculation as it stands at one moment. */
    public record Rule(ClauseState state, ControlCode code, PerPeriod per) {}

    public List<Rule> all(TenantId tenant, Instant at) {
        var rulebook = regulations.rulebook(tenant);
        return rulebook.clausesAskedOn(PerPeriod.ACTION).stream()
                .flatMap(code -> rulebook.inForce(code, List.of(), at).stream())
                .filter(state -> !state.off())
                .flatMap(state -> state.clause().controls().stream()
                        .filter(control -> control.on().equals(PerPeriod.ACTION))
                        .flatMap(control -> control.per().stream().map(per -> new Rule(state, control.code(), per))))
                .toList();
    }

    /**
     * How a clause stood when it bound a calculation.
     *
     * @param parameters of the clause by name
     */
    record Bound(PerPeriod per, Map<String, Object> parameters) {

        /** What the money is in law; nothing where nobody is paid. */
        String nature() {
            return per.nature()
                    .map(nature -> String.valueOf(
                            nature.evaluate(Values.of(parameters)).value()))
                    .orElse("");
        }
    }

    Optional<Bound> bound(TenantId tenant, ControlCode code, List<String> unit, Instant at) {
        return regulations.rulebook(tenant).inForce(code.clause(), unit, at).flatMap(state -> state.clause()
                .control(code.control(), PerPeriod.ACTION)
                .flatMap(control -> control.per())
                .map(per -> {
                    Map<String, Object> parameters = new HashMap<>();
                    state.values().forEach((name, value) -> parameters.put(name, value.value()));
                    return new Bound(per, parameters);
                }));
    }

    public Optional<Rule> rule(TenantId tenant, String code, Instant at) {
        return all(tenant, at).stream()
                .filter(rule -> rule.code().toString().equals(code))
                .findFirst();
    }
}
