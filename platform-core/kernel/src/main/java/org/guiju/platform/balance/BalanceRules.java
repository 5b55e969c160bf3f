package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Balance;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ControlCode;

/** Which units a company's clauses declare, and how long each counts. */
@ApplicationScoped
@Transactional
public class BalanceRules {

    @Inject
    Regulations regulations;

    /** A declared unit as it stands at one moment. */
    public record Rule(ClauseState state, ControlCode code, Balance balance) {

        /** The last day on which what was granted on a day counts, for one more period where some of it is carried over. */
        Optional<LocalDate> lastDay(LocalDate granted) {
            return balance.lastDay(granted, state.settled());
        }

        /** The end of the period after, until which what is carried over counts. */
        Optional<LocalDate> carriedUntil(LocalDate granted) {
            return balance.carriedUntil(granted, state.settled());
        }

        BigDecimal carryOver() {
            return balance.carriedOver(state.settled());
        }
    }

    public List<Rule> all(TenantId tenant, Instant at) {
        var rulebook = regulations.rulebook(tenant);
        return rulebook.clausesAskedOn(Balance.USE).stream()
                .flatMap(code -> rulebook.inForce(code, List.of(), at).stream())
                .filter(state -> !state.off())
                .flatMap(state -> state.clause().controls().stream()
                        .filter(control -> control.kind() instanceof Balance)
                        .map(control -> new Rule(state, control.code(), (Balance) control.kind())))
                .toList();
    }

    public Optional<Rule> of(TenantId tenant, String unit, Instant at) {
        return all(tenant, at).stream()
                .filter(rule -> rule.balance().unit().equals(unit))
                .findFirst();
    }
}
