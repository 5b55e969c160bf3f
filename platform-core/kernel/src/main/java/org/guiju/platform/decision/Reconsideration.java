package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Situation;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

/** What a clause in its new words says of an action that was decided under its old ones. Changes nothing. */
@ApplicationScoped
public class Reconsideration {

    @Inject
    Docket docket;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Calendars calendars;

    @Inject
    Companies companies;

    @Inject
    PluginRules rules;

    /** The finding under the clauses in force at an instant; empty where the case keeps what it began under. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Finding> of(TenantId tenant, UUID entry, ControlCode control, Instant at) {
        return docket.entry(tenant, entry).flatMap(decided -> new Decider(regulations.rulebook(tenant), rules)
                .again(control, decided.actionType(), situation(tenant, decided), at));
    }

    private Situation situation(TenantId tenant, DocketEntry decided) {
        Map<String, Object> values = new HashMap<>(decided.facts());
        values.put("action", decided.action());
        List<Unit> path = organisation
                .employee(tenant, decided.actor())
                .map(Employee::getUnitId)
                .map(unit -> organisation.path(tenant, unit))
                .orElse(List.of());
        return new Situation(
                decided.at(),
                companies.company(tenant).zone(),
                path.stream().map(Unit::getCode).toList(),
                values,
                Set.of(),
                Optional.empty(),
                calendars.calendar(tenant, path.stream().map(Unit::getId).toList()));
    }
}
