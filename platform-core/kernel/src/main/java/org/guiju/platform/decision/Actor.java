package org.guiju.platform.decision;

import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/**
 * Who wants something.
 *
 * @param system true when the platform itself acts on behalf of the employee: follow-ups and clocks
 * @param deputy true when the platform only takes up again what the employee wanted, with the employee's own rights
 */
public record Actor(TenantId tenant, UUID employee, boolean system, boolean deputy) {

    public Actor(TenantId tenant, UUID employee, boolean system) {
        this(tenant, employee, system, false);
    }

    public static Actor person(TenantId tenant, UUID employee) {
        return new Actor(tenant, employee, false);
    }

    public static Actor deputy(TenantId tenant, UUID employee) {
        return new Actor(tenant, employee, true, true);
    }

    public Actor asSystem() {
        return new Actor(tenant, employee, true);
    }
}
