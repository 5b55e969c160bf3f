package org.guiju.platform.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** Supplies what is known of whoever acts, in scope of every action as {@code actor.<name>}. */
public interface ActorFacts {

    /** Rows by name. */
    Map<String, List<Map<String, Object>>> about(TenantId tenant, UUID employee);
}
