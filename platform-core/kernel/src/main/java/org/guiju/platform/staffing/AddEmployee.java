package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Salaries;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Money;
import org.guiju.sdk.action.Effect;

/** Somebody new works for the company, with the roles and the salary they begin with. */
@ApplicationScoped
class AddEmployee implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Salaries salaries;

    @Inject
    Identities identities;

    @Inject
    Roles roles;

    @Override
    public String type() {
        return "AddEmployee";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var given = new Given(values);
        var problems =
                new ArrayList<>(identities.problems(tenant, Optional.empty(), given.text("number"), Optional.empty()));
        // A login made of a number that is taken would be taken too.
        if (problems.isEmpty() || given.text("login").isPresent()) {
            problems.addAll(identities.problems(tenant, Optional.empty(), Optional.empty(), login(tenant, given)));
        }
        for (var role : wanted(values)) {
            roles.problem(tenant, role).ifPresent(says -> problems.add(new FieldProblem("roles", says)));
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var unit = organisation.unit(tenant, given.text("unit").orElseThrow()).getId();
        var joined = given.day("joined_on").orElseThrow();
        var employee = new Employee(
                tenant.value(),
                Ids.next(),
                login(tenant, given).orElseThrow(),
                given.text("name").orElseThrow(),
                unit);
        employee.identify(given.text("number").orElseThrow(), joined);
        organisation.hire(employee);
        identities.invite(tenant, employee, Optional.empty(), permitted.now());
        wanted(permitted.values())
                .forEach(role ->
                        posts.appoint(tenant, employee.getId(), unit, role, Optional.of(joined), Optional.empty()));
        if (permitted.values().get("base_salary") instanceof Money salary) {
            salaries.enter(
                    tenant,
                    employee.getId(),
                    joined,
                    salary,
                    permitted.now(),
                    Optional.of(permitted.docket()),
                    Optional.empty());
        }
        return List.of();
    }

    private Optional<String> login(TenantId tenant, Given given) {
        return given.text("login").or(() -> given.text("number").map(number -> identities.byNumber(tenant, number)));
    }

    private static List<String> wanted(Map<String, Object> values) {
        return values.get("roles") instanceof Collection<?> named
                ? named.stream()
                        .map(Object::toString)
                        .map(String::strip)
                        .distinct()
                        .toList()
                : List.of();
    }
}
