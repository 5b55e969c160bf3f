package org.guiju.platform.decision;

import java.util.Map;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;

/** A feature whose action asks for more once something is chosen. */
public interface ActionShape {

    /** The type as it is with this input; the same type when nothing is added. */
    ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw);
}
