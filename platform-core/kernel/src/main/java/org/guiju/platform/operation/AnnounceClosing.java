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

/** The waiting period begins; until its end the company can be resumed. */
@ApplicationScoped
class AnnounceClosing implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Companies companies;

    @Inject
    CompanyActs acts;

    @Override
    public String type() {
        return "AnnounceClosing";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted).id();
        var reason = (String) permitted.values().get("reason");
        var contact = (String) permitted.values().get("contact");
        companies.halt(company, Company.State.CLOSING, new Company.Halt(reason, contact));
        acts.add(permitted, company, CompanyActs.Kind.CLOSING, reason);
        return List.of(Subjects.now(
                permitted,
                Company.State.CLOSING,
                Map.of(
                        "contact", contact,
                        "announced_by", permitted.actor().employee().toString(),
                        "announced_at", permitted.now())));
    }
}
