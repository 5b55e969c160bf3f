package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.sdk.action.Effect;

/** From now on the company's people can only read. */
@ApplicationScoped
class SuspendCompany implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Companies companies;

    @Inject
    CompanyActs acts;

    @Override
    public String type() {
        return "SuspendCompany";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted).id();
        var reason = (String) permitted.values().get("reason");
        var contact = (String) permitted.values().get("contact");
        companies.halt(company, Company.State.SUSPENDED, new Company.Halt(reason, contact));
        acts.add(permitted, company, CompanyActs.Kind.SUSPENDED, reason);
        return List.of(Subjects.now(permitted, Company.State.SUSPENDED, Map.of("contact", contact)));
    }
}
