package org.guiju.platform.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** Supplies what is known of whoever acts, in scope of every action as {@code actor.<name>}. */
public interface ActorFacts {

    /** What clauses call it. */
    String name();

    /** Asked only once a clause reads it. */
    List<Map<String, Object>> about(TenantId tenant, UUID employee);
}
