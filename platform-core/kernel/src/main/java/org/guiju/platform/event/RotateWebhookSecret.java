package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.sdk.action.Effect;

/** A new secret; for a while the former one signs too, so that the receiver can change over. */
@ApplicationScoped
class RotateWebhookSecret extends WebhookHandler {

    @Override
    public String type() {
        return "RotateWebhookSecret";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        webhooks.rotate(permitted.tenant(), named(permitted).id(), Secret.make(), Instant.now());
        return List.of();
    }
}
