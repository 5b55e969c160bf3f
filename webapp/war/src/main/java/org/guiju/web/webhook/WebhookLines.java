package org.guiju.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.event.Deliveries;
import org.guiju.platform.event.Delivery;
import org.guiju.platform.event.EventBody;
import org.guiju.platform.event.Events;
import org.guiju.platform.event.Webhook;
import org.guiju.platform.event.Webhooks;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Webhooks with their last deliveries, in words. */
@RequestScoped
public class WebhookLines {

    private static final int DELIVERIES = 20;
    private static final Map<Webhook.State, String> STYLES =
            Map.of(Webhook.State.ON, "is-permits", Webhook.State.PAUSED, "is-refuses", Webhook.State.ENDED, "");
    private static final Map<Delivery.State, String> DELIVERY_STYLES = Map.of(
            Delivery.State.DELIVERED, "is-permits",
            Delivery.State.FAILED, "is-refuses",
            Delivery.State.WAITING, "is-warns",
            Delivery.State.ASKED, "is-info");

    @Inject
    private Webhooks webhooks;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Events events;

    @Inject
    private EventBody bodies;

    @Inject
    private TopicWords topics;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    List<WebhookLine> read() {
        return webhooks.all(me.tenant()).stream().map(this::line).toList();
    }

    /** The secret of a webhook, the first time that anybody asks. */
    @Transactional
    String tellSecret(UUID webhook) {
        return webhooks.tellSecret(me.tenant(), webhook).orElse("");
    }

    /** The newest of this person's webhooks is the one just made. */
    @Transactional
    String tellNewestSecret() {
        return webhooks.all(me.tenant()).stream()
                .filter(webhook -> webhook.createdBy().equals(me.employee()))
                .map(Webhook::id)
                .max(UUID::compareTo)
                .map(this::tellSecret)
                .orElse("");
    }

    private WebhookLine line(Webhook webhook) {
        var state = webhook.state().name().toLowerCase(Locale.ROOT);
        return new WebhookLine(
                webhook.id().toString(),
                webhook.url(),
                topics.all(webhook.topics()),
                words.of("webhook.state." + state),
                STYLES.get(webhook.state()),
                webhook.state() == Webhook.State.ON,
                webhook.state() == Webhook.State.ENDED,
                note(webhook),
                words.of(
                        "webhook.since",
                        me.names().getOrDefault(webhook.createdBy().toString(), ""),
                        words.moment(webhook.createdAt())),
                deliveries.of(me.tenant(), webhook.id(), 0, DELIVERIES).stream()
                        .map(this::line)
                        .toList());
    }

    private String note(Webhook webhook) {
        if (webhook.because().isPresent()) {
            return words.of("webhook.because." + webhook.because().get());
        }
        return webhook.failingSince()
                .map(since -> words.of("webhook.failing", words.moment(since), webhook.tries()))
                .orElse("");
    }

    private DeliveryLine line(Delivery delivery) {
        var event = events.event(me.tenant(), delivery.event());
        var state = delivery.state().name().toLowerCase(Locale.ROOT);
        return new DeliveryLine(
                delivery.event().toString(),
                event.isPresent(),
                words.exact(delivery.at()),
                delivery.ping() ? words.of("webhook.ping") : topics.action(delivery.topic()),
                words.of("webhook.delivery." + state),
                DELIVERY_STYLES.get(delivery.state()),
                delivery.status()
                        .map(String::valueOf)
                        .or(() -> delivery.problem().map(problem -> words.of("webhook.problem." + problem)))
                        .orElse(""),
                delivery.tries(),
                delivery.nextAt().map(words::exact).orElse(""),
                delivery.answer(),
                event.map(known -> bodies.json(me.tenant(), known).toString()).orElse(""));
    }
}
