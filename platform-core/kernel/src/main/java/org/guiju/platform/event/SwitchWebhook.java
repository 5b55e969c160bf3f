package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Stops a webhook, lets it go on where it stopped, or ends it; the platform stops one whose receiver fails too long. */
@ApplicationScoped
class SwitchWebhook extends WebhookHandler {

    private static final String ADMINS = "tenant_admin";
    private static final String FAILING = "failing";

    @Inject
    Deliveries deliveries;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "SwitchWebhook";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var webhook = webhooks.locked(tenant, named(permitted).id()).orElseThrow();
        var to = Webhook.State.valueOf(permitted.values().get("to").toString().toUpperCase(Locale.ROOT));
        webhooks.turn(tenant, webhook.id(), to, permitted.actor().system() ? Optional.of(FAILING) : Optional.empty());
        if (to == Webhook.State.ENDED) {
            lanes.close(tenant, webhook.id());
        } else {
            lanes.open(tenant, webhook.id());
        }
        if (to != Webhook.State.ON) {
            deliveries.giveUpWaiting(tenant, webhook.id());
        }
        return permitted.actor().system() ? List.of(alarm(permitted, webhook)) : List.of();
    }

    private Effect alarm(CarriedOut permitted, Webhook webhook) {
        var admins = organisation.withRole(permitted.tenant(), ADMINS).stream()
                .map(admin -> admin.getId().toString())
                .toList();
        return new Effect.Notify(
                admins,
                new Texts(
                        "对接推送停了：" + webhook.url() + " 一直收不到。修好后到“对接推送”恢复，没送到的会接着送",
                        "串接推送停了：" + webhook.url() + " 一直收不到。修好後到「串接推送」恢復，未送達的會接著送",
                        "Sending stopped: " + webhook.url()
                                + " kept failing. Once it is mended, resume it under Webhooks; what was missed follows"),
                Optional.empty());
    }
}
