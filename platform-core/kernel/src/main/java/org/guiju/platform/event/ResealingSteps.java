package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** The steps, each in a transaction of its own. */
@ApplicationScoped
class ResealingSteps {

    @Inject
    Companies companies;

    @Inject
    Webhooks webhooks;

    @Transactional
    public List<TenantId> companies() {
        return companies.all().stream().map(Company::id).toList();
    }

    @Transactional
    public void reseal(TenantId tenant) {
        webhooks.reseal(tenant);
    }
}
