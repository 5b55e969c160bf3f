package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Employs operators at the platform's own company as they come. */
@ApplicationScoped
class OperatorStaff {

    private static final String OWN_ISSUER = "guiju";

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Transactional
    public Optional<Company> company() {
        return companies.byCode(Company.PLATFORM);
    }

    @Transactional
    public UUID employee(TenantId tenant, String issuer, String subject) {
        var login = issuer.equals(OWN_ISSUER) ? subject : subject + " (" + issuer + ")";
        return organisation.byLogin(tenant, login).map(Employee::getId).orElseGet(() -> hire(tenant, login, subject));
    }

    private UUID hire(TenantId tenant, String login, String name) {
        var id = Ids.next();
        var unit = organisation.unit(tenant, Company.PLATFORM).getId();
        organisation.hire(new Employee(tenant.value(), id, login, name, unit));
        posts.appoint(tenant, id, unit, Operators.ROLE, Optional.empty(), Optional.empty());
        return id;
    }
}
