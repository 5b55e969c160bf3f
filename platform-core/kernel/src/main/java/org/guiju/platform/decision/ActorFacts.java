package org.guiju.platform.decision;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guiju.platform.tenancy.TenantId;

/** Supplies what is known of whoever acts, in scope of every action as {@code actor.<name>}. */
public interface ActorFacts {

    /** Rows by name, each found out only once a clause reads it. */
    Map<String, Supplier<Object>> about(TenantId tenant, UUID employee);
}
