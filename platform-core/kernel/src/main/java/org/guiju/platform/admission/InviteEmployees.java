package org.guiju.platform.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Makes a link for everybody who has not signed in and has none that works, in a unit and below it or everywhere. */
@ApplicationScoped
class InviteEmployees implements PlatformHandler {

    private static final Texts NOBODY = new Texts(
            "没有人需要新链接：还没登录的人都有能用的链接",
            "沒有人需要新連結：尚未登入的人都有可用的連結",
            "Nobody needs a link: whoever has not signed in has one that works");

    @Inject
    Expected expected;

    @Inject
    StaffInvitations invitations;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "InviteEmployees";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        return without(actor, values, now).isEmpty() ? List.of(new FieldProblem("unit", NOBODY)) : List.of();
    }

    private List<UUID> without(Actor actor, Map<String, Object> values, Instant now) {
        return expected.withoutLink(
                actor.tenant(),
                unit(actor.tenant(), values),
                organisation.roles(actor.tenant(), actor.employee()),
                now);
    }

    private Optional<UUID> unit(TenantId tenant, Map<String, Object> values) {
        return Optional.ofNullable(values.get("unit"))
                .flatMap(code -> organisation.unitByCode(tenant, code.toString()))
                .map(Unit::getId);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        without(permitted.actor(), permitted.values(), permitted.now())
                .forEach(person -> invitations.issue(permitted.tenant(), person, permitted.now()));
        return List.of();
    }
}
