package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;

/** A company is never without an administrator who stays. */
@ApplicationScoped
class Administrators {

    static final String ROLE = "tenant_admin";

    @Inject
    Organisation organisation;

    /** Whether that employee is the only one who is an administrator until further notice. */
    boolean isLast(TenantId tenant, UUID employee) {
        return organisation.staying(tenant, ROLE).equals(List.of(employee));
    }

    /** Called after the change: two administrators who end each other at once would both have been allowed to. */
    void mustRemain(TenantId tenant) {
        organisation.lock(tenant, ROLE);
        if (organisation.staying(tenant, ROLE).isEmpty()) {
            throw new IllegalStateException("No administrator would be left");
        }
    }
}
