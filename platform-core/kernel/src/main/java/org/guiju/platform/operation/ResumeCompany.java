package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Rearming;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.sdk.action.Effect;

/** Work goes on, and the clocks with it. */
@ApplicationScoped
class ResumeCompany implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Companies companies;

    @Inject
    CompanyActs acts;

    @Inject
    Rearming clocks;

    @Override
    public String type() {
        return "ResumeCompany";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted).id();
        companies.resume(company);
        clocks.rearm(company, companies.now(company));
        var reason = (String) permitted.values().get("reason");
        acts.add(permitted, company, CompanyActs.Kind.RESUMED, reason);
        return List.of(Subjects.now(
                permitted,
                Company.State.ACTIVE,
                Map.of(
                        "contact", Optional.empty(),
                        "announced_by", Optional.empty(),
                        "announced_at", Optional.empty())));
    }
}
