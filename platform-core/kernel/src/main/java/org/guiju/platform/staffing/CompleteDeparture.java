package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.action.Effect;

/** The last day is over: roles and sign-in end, and what was theirs goes to others. */
@ApplicationScoped
class CompleteDeparture implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "CompleteDeparture";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var person = new Given(permitted.values()).id("person").orElseThrow();
        clocks.stop(tenant, DepartureClock.KIND, person);
        return organisation.employee(tenant, person).filter(Employee::isActive).stream()
                .<Effect>map(employee -> new Effect.EndEmployment(person.toString(), successor(permitted, employee)))
                .toList();
    }

    /** Nobody takes over who has left meanwhile. */
    private Optional<String> successor(CarriedOut permitted, Employee leaver) {
        return leaver.successor()
                .flatMap(id -> organisation.employee(permitted.tenant(), id))
                .filter(Employee::isActive)
                .map(Employee::getId)
                .map(UUID::toString);
    }
}
