package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Sends one event once more. */
@ApplicationScoped
class ResendDelivery extends WebhookHandler {

    @Inject
    Events events;

    @Inject
    Deliveries deliveries;

    @Override
    public String type() {
        return "ResendDelivery";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(super.problems(tenant, values, now));
        if (event(tenant, values).isEmpty()) {
            problems.add(
                    new FieldProblem("event", new Texts("这个事件已经不再保存", "這個事件已不再保存", "This event is not kept any more")));
        }
        return problems;
    }

    private Optional<Event> event(TenantId tenant, Map<String, Object> values) {
        try {
            return events.event(tenant, UUID.fromString(String.valueOf(values.get("event"))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var webhook = named(permitted);
        var event = event(tenant, permitted.values()).orElseThrow();
        deliveries.ask(tenant, webhook.id(), event.id(), event.topic(), false, Instant.now());
        lanes.open(tenant, webhook.id());
        return List.of();
    }
}
