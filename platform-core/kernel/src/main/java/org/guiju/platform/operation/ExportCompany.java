package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Orders an archive of everything a company owns, for the company itself to take. */
@ApplicationScoped
class ExportCompany implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    ExportOrders orders;

    @Inject
    CompanyActs acts;

    @Override
    public String type() {
        return "ExportCompany";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted).id();
        orders.order(company, permitted.now());
        var reason = (String) permitted.values().get("reason");
        acts.add(permitted, company, CompanyActs.Kind.EXPORTED, reason);
        return List.of();
    }
}
