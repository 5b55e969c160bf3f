package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Sends everything again from a moment on, under the same ids. */
@ApplicationScoped
class ReplayWebhook extends WebhookHandler {

    @Inject
    Events events;

    @Override
    public String type() {
        return "ReplayWebhook";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(super.problems(tenant, values, now));
        if (values.get("from") instanceof Instant from && from.isAfter(now)) {
            problems.add(new FieldProblem("from", new Texts("请选一个过去的时间", "請選一個過去的時間", "Choose a moment in the past")));
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var webhook = webhooks.locked(tenant, named(permitted).id()).orElseThrow();
        events.order(tenant);
        webhooks.rewind(tenant, webhook.id(), events.before(tenant, (Instant)
                permitted.values().get("from")));
        lanes.open(tenant, webhook.id());
        return List.of();
    }
}
