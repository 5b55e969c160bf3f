package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Puts into a draft that all of a regulation ends. */
@ApplicationScoped
class RepealRegulation implements PlatformHandler {

    private static final Texts NO_REGULATION = new Texts(
            "公司没有这份制度，或者它是法律；法律由立法机关废止",
            "公司沒有這份制度，或者它是法律；法律由立法機關廢止",
            "The company has no such regulation, or it is law");
    private static final Texts NOTHING = new Texts(
            "这份制度现在没有条款适用，不用废止", "這份制度目前沒有條款適用，不必廢止", "Nothing of it is in force, so nothing has to be repealed");

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    RepealedClauses repealed;

    @Override
    public String type() {
        return "RepealRegulation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.containsKey("regulation")) {
            return List.of();
        }
        if (regulation(tenant, values).isEmpty()) {
            return List.of(new FieldProblem("regulation", NO_REGULATION));
        }
        return repealed.named(tenant, values, now).isEmpty()
                ? List.of(new FieldProblem("regulation", NOTHING))
                : List.of();
    }

    private Optional<Regulation> regulation(TenantId tenant, Map<String, Object> values) {
        return regulations.rulebook(tenant).regulations().stream()
                .filter(one -> one.code().equals(values.get("regulation")) && one.layer() != Layer.LAW)
                .findFirst();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var by = permitted.actor().employee();
        var code = (String) permitted.values().get("regulation");
        drafts.change(tenant, code, by, permitted.now(), draft -> {
            for (ClauseCode clause : repealed.named(tenant, permitted.values(), permitted.now())) {
                draft = draft.withRepealed(clause);
            }
            return draft;
        });
        return List.of();
    }
}
