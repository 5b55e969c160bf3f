package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** A tablet is lost or replaced: nothing of it is taken any more; what it recorded stays. */
@ApplicationScoped
class RetireTablet extends TabletHandler {

    private static final Texts UNKNOWN =
            new Texts("没有这台平板，或者已经停用", "沒有這台平板，或者已經停用", "There is no such tablet, or it has been retired");

    @Override
    public String type() {
        return "RetireTablet";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var tablet = named(actor.tenant(), values).filter(known -> !known.isRetired());
        if (tablet.isEmpty()) {
            return List.of(new FieldProblem("tablet", UNKNOWN));
        }
        return answersFor(actor, tablet.get().unit()) ? List.of() : List.of(new FieldProblem("tablet", ELSEWHERE));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        named(permitted.tenant(), permitted.values())
                .ifPresent(tablet -> tablets.retire(permitted.tenant(), tablet.id(), permitted.now()));
        return List.of();
    }

    private Optional<Tablet> named(TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("tablet")).flatMap(id -> tablets.tablet(tenant, id));
    }
}
