package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;

/** Action types as they are with what has been chosen so far: the same for forms and for the desk; and what forms begin with. */
@ApplicationScoped
public class ActionShapes {

    @Inject
    Regulations regulations;

    @Inject
    @Any
    Instance<ActionShape> shapes;

    @Inject
    @Any
    Instance<PlatformHandler> handlers;

    /** What the form of an action begins with, given what its link names. */
    public Map<String, String> standing(TenantId tenant, String code, Map<String, String> named) {
        return handlers.stream()
                .filter(handler -> handler.type().equals(code))
                .findFirst()
                .map(handler -> handler.standing(tenant, named))
                .orElse(Map.of());
    }

    public Optional<ActionType> actionType(TenantId tenant, String code, Map<String, ?> raw) {
        return regulations.actionType(tenant, code).map(type -> {
            var shaped = type;
            for (var shape : shapes) {
                shaped = shape.of(tenant, shaped, raw);
            }
            return shaped;
        });
    }
}
