package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.WaiverTerms;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Layer;

/** What may be waived on which terms, as the clause stands for those concerned. Law is never waived. */
@ApplicationScoped
public class Waivable {

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    /** State of the control's clause for the people of a scope; for the one who asks where it names nobody. */
    public Optional<ClauseState> state(
            TenantId tenant, ControlCode control, Waiver.Scope scope, UUID asker, Instant now) {
        var path = scope.unit()
                .flatMap(code -> organisation.units(tenant).stream()
                        .filter(unit -> unit.getCode().equals(code))
                        .findFirst())
                .map(Unit::getId)
                .or(() -> organisation
                        .employee(tenant, scope.person().orElse(asker))
                        .map(employee -> employee.getUnitId()))
                .map(unit -> organisation.path(tenant, unit).stream()
                        .map(Unit::getCode)
                        .toList())
                .orElse(List.of());
        return regulations.rulebook(tenant).inForce(control.clause(), path, now);
    }

    /** A waiver ends with the words it was granted for. */
    public boolean isUnchanged(TenantId tenant, Waiver waiver, Instant now) {
        return state(tenant, waiver.control(), waiver.scope(), waiver.getRequestedBy(), now)
                .filter(state -> state.hash().equals(waiver.getClauseHash()))
                .isPresent();
    }

    public static Optional<WaiverTerms> terms(ClauseState state, ControlCode control) {
        return state.clause().control(control.control()).stream()
                .map(Control::waiver)
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean exists(TenantId tenant, ControlCode control) {
        return regulations
                .regulation(tenant, control.clause().regulation())
                .flatMap(regulation -> regulation.clause(control.clause()))
                .filter(clause -> !clause.control(control.control()).isEmpty())
                .isPresent();
    }

    public boolean isLaw(TenantId tenant, ControlCode control) {
        return regulations
                .library()
                .regulation(control.clause().regulation())
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }
}
