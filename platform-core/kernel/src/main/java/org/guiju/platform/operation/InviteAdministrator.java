package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Makes a new link for the first administrator, or for somebody else instead; the former link ends. */
@ApplicationScoped
class InviteAdministrator implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Invitations invitations;

    @Inject
    CompanyActs acts;

    @Override
    public String type() {
        return "InviteAdministrator";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Invited.problems(values, "login", "email");
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var company = subjects.company(permitted).id();
        var name = said(permitted, "name");
        var login = said(permitted, "login");
        var email = Optional.ofNullable(said(permitted, "email"));
        invitations.issue(company, name, login, email, permitted.now());
        acts.add(permitted, company, CompanyActs.Kind.INVITED, name);
        return List.of(new Effect.Change(
                permitted.record().orElseThrow(),
                Map.of("admin_name", name, "admin_login", login, "admin_email", email),
                Optional.empty(),
                Optional.empty()));
    }

    /** As typed, else as it was. */
    private String said(CarriedOut permitted, String field) {
        return (String) Optional.ofNullable(permitted.values().get(field))
                .orElseGet(() -> subjects.field(permitted, "admin_" + field));
    }
}
