package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.founding.Founding;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What a company has when it begins: one unit, one administrator, the law of its country, and how to change all that. */
@ApplicationScoped
class Opening {

    private static final String ADMINISTRATOR = "tenant_admin";
    private static final String GOVERNANCE = "GJ-GOV";
    private static final Map<String, String> LAWS = Map.of("CN", "china-law");

    @Inject
    Founding founding;

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Invitations invitations;

    @Inject
    PluginHost plugins;

    /** Bound to the company; may be repeated. A company that was set up from files has all this already. */
    @Transactional
    public void open(TenantId tenant) {
        if (organisation.units(tenant).isEmpty()) {
            var invited = invitations.latest(tenant).orElseThrow();
            founding.furnish(tenant, wanted(companies.company(tenant), invited));
        }
    }

    private NewCompany wanted(Company company, Invitation invited) {
        var today = companies.now(company.id()).atZone(company.zone()).toLocalDate();
        return new NewCompany(
                company.code(),
                company.name(),
                company.zone(),
                company.currency(),
                company.jurisdiction(),
                company.language(),
                List.of(new NewCompany.NewUnit("hq", Optional.empty(), company.name(), "company", Optional.empty())),
                List.of(new NewCompany.NewEmployee(
                        invited.login(), invited.name(), "hq", List.of(ADMINISTRATOR), Map.of(), Map.of())),
                List.of(),
                Map.of(),
                Optional.ofNullable(LAWS.get(company.jurisdiction())).filter(plugins.running()::contains).stream()
                        .toList(),
                List.of(new NewCompany.Adoption(GOVERNANCE, today, Optional.empty())),
                Map.of());
    }

    /** The invited person as an employee; whoever was invited before and never came is one no more. */
    UUID administrator(TenantId tenant, Invitation invitation) {
        return organisation
                .byLogin(tenant, invitation.login())
                .map(Employee::getId)
                .orElseGet(() -> {
                    organisation.withRole(tenant, ADMINISTRATOR).forEach(former -> replace(tenant, former));
                    var id = Ids.next();
                    var root = organisation.unit(tenant, "hq").getId();
                    organisation.hire(new Employee(tenant.value(), id, invitation.login(), invitation.name(), root));
                    posts.appoint(tenant, id, root, ADMINISTRATOR, Optional.empty(), Optional.empty());
                    return id;
                });
    }

    private void replace(TenantId tenant, Employee former) {
        var zone = companies.company(tenant).zone();
        posts.endAll(tenant, former.getId(), companies.now(tenant).atZone(zone).toLocalDate());
        former.leave();
    }
}
