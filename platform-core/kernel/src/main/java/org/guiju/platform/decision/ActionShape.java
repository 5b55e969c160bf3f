package org.guiju.platform.decision;

import java.util.Map;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;

/** A feature whose action asks for something else once something is chosen. */
public interface ActionShape {

    /** The type as it is with this input; the same type when that changes nothing. */
    ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw);
}
