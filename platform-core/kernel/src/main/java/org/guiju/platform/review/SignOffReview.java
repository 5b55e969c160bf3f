package org.guiju.platform.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Signs off one entry, or all that a unit's day left to look at. */
@ApplicationScoped
class SignOffReview implements PlatformHandler {

    private static final Texts NEITHER = new Texts(
            "从“监督复核”里打开：签一条，或签一家一天的",
            "請從「監督複核」開啟：簽一筆，或簽一家一天的",
            "Open this from the page Reviews: one entry, or a unit's day");
    private static final Texts OWN = new Texts(
            "这是你自己办的，由另一位监督人或公司领导签",
            "這是你自己辦的，由另一位監督人或公司主管簽",
            "You did this yourself; another supervisor or the leadership signs it off");
    private static final Texts NOTHING = new Texts(
            "没有等你签的：已经签过，或不归你监督",
            "沒有等你簽的：已經簽過，或不歸你監督",
            "Nothing here waits for you: it is signed off already, or others supervise it");

    @Inject
    ReviewQueue queue;

    @Inject
    ReviewItems items;

    @Override
    public String type() {
        return "SignOffReview";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var one = values.containsKey("item");
        if (!one && !(values.containsKey("unit") && values.containsKey("day"))) {
            return List.of(new FieldProblem("item", NEITHER));
        }
        if (!queue.named(actor.tenant(), values, actor.employee()).isEmpty()) {
            return List.of();
        }
        var own = queue.isOwn(actor.tenant(), values, actor.employee());
        return List.of(new FieldProblem(one ? "item" : "day", own ? OWN : NOTHING));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        items.signOff(
                tenant,
                queue.named(tenant, permitted.values(), permitted.actor().employee()),
                permitted.docket(),
                permitted.now());
        return List.of();
    }
}
