package org.guiju.platform.event;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** Something done with a webhook that there is. */
abstract class WebhookHandler implements PlatformHandler {

    static final Texts UNKNOWN =
            new Texts("没有这个接收地址，或者已经停用", "沒有這個接收位址，或者已經停用", "There is no such webhook, or it has ended");

    @Inject
    Webhooks webhooks;

    @Inject
    Lanes lanes;

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var there = webhooks.named(tenant, values)
                .filter(webhook -> webhook.state() != Webhook.State.ENDED)
                .isPresent();
        return there ? List.of() : List.of(new FieldProblem("webhook", UNKNOWN));
    }

    Webhook named(CarriedOut permitted) {
        return webhooks.named(permitted.tenant(), permitted.values()).orElseThrow();
    }
}
