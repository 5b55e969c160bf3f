package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Texts;

/** Forms that ask for a role offer those of the company. */
@ApplicationScoped
class RoleChoice implements ActionShape {

    private static final Map<String, FieldKind> FIELDS = Map.of(
            "GrantRole role",
            FieldKind.CHOICE,
            "AddEmployee roles",
            FieldKind.MULTI_CHOICE,
            "OpenConsultation roles",
            FieldKind.MULTI_CHOICE);

    private static final Set<String> ACTIONS = Set.of("GrantRole", "AddEmployee", "OpenConsultation");

    @Inject
    Roles roles;

    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        if (!ACTIONS.contains(type.code())) {
            return type;
        }
        Map<String, Texts> options = new LinkedHashMap<>();
        roles.known(tenant).forEach(role -> options.put(role, roles.name(tenant, role)));
        return type.withFields(type.fields().stream()
                .filter(field -> FIELDS.containsKey(type.code() + " " + field.name()))
                .map(field -> choice(field, FIELDS.get(type.code() + " " + field.name()), options))
                .toList());
    }

    private static Field choice(Field field, FieldKind kind, Map<String, Texts> options) {
        return new Field(
                field.name(),
                kind,
                field.required(),
                field.label(),
                field.hint(),
                0,
                field.min(),
                field.max(),
                options,
                field.personal(),
                field.of(),
                field.columns(),
                field.states());
    }
}
