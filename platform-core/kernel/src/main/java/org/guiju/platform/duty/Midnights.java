package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** Sets daily clocks to a company's next midnight. */
@ApplicationScoped
public class Midnights {

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Transactional
    public void await(TenantId tenant, String kind) {
        var zone = companies.company(tenant).zone();
        var tomorrow = companies.now(tenant).atZone(zone).toLocalDate().plusDays(1);
        clocks.set(tenant, kind, ClockHandler.DAILY, tomorrow.atStartOfDay(zone).toInstant());
    }
}
