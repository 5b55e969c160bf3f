package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** Which demo companies exist, and who may come in. */
@ApplicationScoped
class DemoAccess {

    @Inject
    Companies companies;

    @Transactional
    public Optional<Company> known(String code) {
        return companies.byCode(code);
    }

    /** Bound to the company by the caller, as memberships are its own to write. */
    @Transactional
    public void admit(TenantId tenant, String issuer, Map<String, UUID> employees) {
        employees.forEach((login, employee) -> companies.admit(tenant, issuer, login, employee));
    }
}
