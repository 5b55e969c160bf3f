package org.guiju.platform.decision;

import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/**
 * Who wants something.
 *
 * @param system true when the platform itself acts on behalf of the employee: follow-ups and clocks
 */
public record Actor(TenantId tenant, UUID employee, boolean system) {

    public static Actor person(TenantId tenant, UUID employee) {
        return new Actor(tenant, employee, false);
    }

    public Actor asSystem() {
        return new Actor(tenant, employee, true);
    }
}
