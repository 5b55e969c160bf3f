package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Gives somebody a role at a unit, until further notice or until a day, and tells them. */
@ApplicationScoped
class GrantRole implements PlatformHandler {

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Roles roles;

    @Inject
    Identities identities;

    @Override
    public String type() {
        return "GrantRole";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return new Given(values)
                        .text("role")
                        .flatMap(role -> roles.problem(tenant, role))
                        .map(says -> new FieldProblem("role", says))
                        .stream()
                        .toList();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var role = given.text("role").orElseThrow();
        var unit = organisation.unit(tenant, given.text("unit").orElseThrow());
        var person = given.id("person").orElseThrow();
        posts.appoint(tenant, person, unit.getId(), role, given.day("from"), given.day("until"));
        if (role.equals(Administrators.ROLE)) {
            // Until now others than administrators may have seen the link.
            identities.renew(tenant, person, permitted.now());
        }
        var title = roles.name(tenant, role);
        var from = given.day("from").orElseThrow();
        var says = new Texts(
                "从 " + from + " 起你任“" + unit.getName().zhHans() + "”的" + title.zhHans(),
                "自 " + from + " 起你擔任「" + unit.getName().zhHant() + "」的" + title.zhHant(),
                "From " + from + " you are " + title.en() + " at “"
                        + unit.getName().en() + "”");
        return List.of(new Effect.Notify(List.of(given.text("person").orElseThrow()), says, Optional.empty()));
    }
}
