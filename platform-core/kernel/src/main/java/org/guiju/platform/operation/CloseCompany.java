package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.Effect;

/** Shuts a company for good; a clock erases what it owns at once. What stays is that there was such a company. */
@ApplicationScoped
class CloseCompany implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "CloseCompany";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted);
        companies.halt(company.id(), Company.State.CLOSED, company.halt().orElse(new Company.Halt("", "")));
        clocks.set(company.id(), ErasureClock.KIND, Ids.next(), Instant.EPOCH);
        return List.of(Subjects.now(
                permitted,
                Company.State.CLOSED,
                Map.of(
                        "admin_name", Optional.empty(),
                        "admin_login", Optional.empty(),
                        "admin_email", Optional.empty(),
                        "contact", Optional.empty())));
    }
}
