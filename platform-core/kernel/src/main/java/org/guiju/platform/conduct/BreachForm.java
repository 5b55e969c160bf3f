package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.schema.ActionType;

/** Recording a breach asks for the fields of the rule that was broken, too. */
@ApplicationScoped
class BreachForm implements ActionShape {

    private static final Set<String> ACTIONS = Set.of(Conduct.RECORD, Conduct.REJUDGE);

    @Inject
    ConductRules rules;

    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        return ACTIONS.contains(type.code()) && raw.get("control") instanceof String code
                ? rules.template(tenant, code.strip())
                        .map(conduct -> type.withFields(conduct.fields()))
                        .orElse(type)
                : type;
    }
}
