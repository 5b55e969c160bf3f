package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Corrects who somebody is, or has them work in another unit. */
@ApplicationScoped
class ChangeEmployee implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Identities identities;

    @Override
    public String type() {
        return "ChangeEmployee";
    }

    @Override
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        Map<String, String> standing = new LinkedHashMap<>();
        new Given(Map.copyOf(named))
                .id("person")
                .flatMap(id -> organisation.employee(tenant, id))
                .ifPresent(employee -> {
                    employee.number().ifPresent(number -> standing.put("number", number));
                    standing.put("name", employee.getName());
                    standing.put("login", employee.getLogin());
                    standing.put(
                            "unit",
                            organisation
                                    .path(tenant, employee.getUnitId())
                                    .getLast()
                                    .getCode());
                    employee.joinedOn().ifPresent(day -> standing.put("joined_on", day.toString()));
                });
        return standing;
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var given = new Given(values);
        return identities.problems(tenant, given.id("person"), given.text("number"), given.text("login"));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        UUID person = given.id("person").orElseThrow();
        var employee = organisation.employee(tenant, person).orElseThrow();
        var before = employee.getLogin();
        employee.identify(
                given.text("number").orElseThrow(),
                given.day("joined_on").or(employee::joinedOn).orElse(null));
        employee.change(
                given.text("name").orElseThrow(),
                given.text("login").orElseThrow(),
                organisation.unit(tenant, given.text("unit").orElseThrow()).getId());
        if (!employee.getLogin().equals(before)) {
            identities.invite(tenant, employee, Optional.of(before), permitted.now());
        }
        return List.of();
    }
}
