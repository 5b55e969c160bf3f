package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.Effect;

/** Sends something that means nothing, to see whether it arrives. */
@ApplicationScoped
class PingWebhook extends WebhookHandler {

    @Inject
    Deliveries deliveries;

    @Override
    public String type() {
        return "PingWebhook";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var webhook = named(permitted);
        deliveries.ask(permitted.tenant(), webhook.id(), Ids.next(), "ping", true, Instant.now());
        lanes.open(permitted.tenant(), webhook.id());
        return List.of();
    }
}
