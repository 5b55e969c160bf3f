package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.Effect;

/** Puts a company that was set up from files among the operators' records. */
@ApplicationScoped
class RegisterCompany implements PlatformHandler {

    static final String TYPE = "RegisterCompany";

    @Inject
    Companies companies;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = companies.byCode((String) permitted.values().get("code")).orElseThrow();
        return List.of(new Effect.Create(
                Ids.next(), "company", Names.facts(company), company.state().spelling(), Optional.empty()));
    }
}
