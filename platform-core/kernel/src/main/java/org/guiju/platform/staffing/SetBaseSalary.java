package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Salaries;
import org.guiju.sdk.Money;
import org.guiju.sdk.action.Effect;

/** Enters what somebody earns from a day on. */
@ApplicationScoped
class SetBaseSalary implements PlatformHandler {

    @Inject
    Salaries salaries;

    @Override
    public String type() {
        return "SetBaseSalary";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var given = new Given(permitted.values());
        salaries.enter(
                permitted.tenant(),
                given.id("person").orElseThrow(),
                given.day("from").orElseThrow(),
                (Money) permitted.values().get("amount"),
                permitted.now(),
                Optional.of(permitted.docket()),
                given.text("reason"));
        return List.of();
    }
}
