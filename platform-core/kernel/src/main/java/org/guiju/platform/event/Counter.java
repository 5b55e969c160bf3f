package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** Gets ready what a webhook is sent next and notes what became of it; nothing is sent from inside a transaction. */
@ApplicationScoped
class Counter {

    private static final Duration EVENTS_KEPT = Duration.ofDays(90);
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(30);
    private static final String USER_AGENT = "Guiju-Webhook/1";

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Events events;

    @Inject
    EventBody bodies;

    @Inject
    Lanes lanes;

    @Inject
    Companies companies;

    /** What was asked for comes first; then events in order, as long as the webhook runs. */
    @Transactional
    public Optional<Parcel> next(Lanes.Claim claim) {
        var webhook = webhooks.webhook(claim.tenant(), claim.webhook());
        if (webhook.isEmpty() || !lanes.hold(claim)) {
            return Optional.empty();
        }
        return asked(claim.tenant(), webhook.get()).or(() -> inOrder(claim.tenant(), webhook.get()));
    }

    private Optional<Parcel> asked(TenantId tenant, Webhook webhook) {
        return deliveries.asked(tenant, webhook.id()).flatMap(delivery -> {
            if (delivery.ping()) {
                var body = bodies.ping(tenant, delivery.event(), delivery.at().toString());
                return Optional.of(parcel(tenant, webhook, delivery, 0, body));
            }
            return events.event(tenant, delivery.event())
                    .map(event -> parcel(tenant, webhook, delivery, event.seq(), bodies.json(tenant, event)));
        });
    }

    private Parcel parcel(TenantId tenant, Webhook webhook, Delivery asked, long seq, JsonObject body) {
        return new Parcel(
                asked.event(),
                asked.topic(),
                asked.ping(),
                true,
                seq,
                webhook.position(),
                webhook.url(),
                headers(tenant, webhook, asked.event(), body.toString()),
                body.toString());
    }

    private Optional<Parcel> inOrder(TenantId tenant, Webhook webhook) {
        if (!webhook.isOn()) {
            return Optional.empty();
        }
        events.order(tenant);
        var next = events.after(tenant, webhook.position(), webhook.topics(), 1).stream()
                .findFirst();
        if (next.isEmpty()) {
            webhooks.passed(tenant, webhook.id(), webhook.position(), events.newest(tenant));
        }
        return next.map(event -> {
            var body = bodies.json(tenant, event).toString();
            return new Parcel(
                    event.id(),
                    event.topic(),
                    false,
                    false,
                    event.seq(),
                    webhook.position(),
                    webhook.url(),
                    headers(tenant, webhook, event.id(), body),
                    body);
        });
    }

    private Map<String, String> headers(TenantId tenant, Webhook webhook, UUID id, String body) {
        var now = Instant.now();
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", USER_AGENT);
        headers.put("Accept", "*/*");
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        headers.put("webhook-id", id.toString());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                webhooks.secrets(tenant, webhook.id(), now).stream()
                        .map(secret -> secret.sign(id.toString(), now, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** What comes of a sending: how long the lane rests, and whether the webhook has used up its patience. */
    record Settled(Duration rest, boolean givesUp) {}

    @Transactional
    public Settled settle(Lanes.Claim claim, Parcel parcel, Outcome outcome) {
        var tenant = claim.tenant();
        var now = Instant.now();
        var webhook = webhooks.locked(tenant, claim.webhook()).orElseThrow();
        // Whoever was overtaken by a replay or another node has nothing to say about the order.
        var counts = !parcel.asked() && webhook.position() == parcel.position();
        if (outcome.delivered() || !counts) {
            deliveries.note(tenant, webhook.id(), parcel, outcome, Optional.empty(), now);
            if (counts) {
                webhooks.passed(tenant, webhook.id(), parcel.position(), parcel.seq());
            }
            return new Settled(Duration.ZERO, parcel.asked() && outcome.forGood() && webhook.isOn());
        }
        webhooks.failed(tenant, webhook.id(), now);
        var rest = Backoff.after(webhook.tries() + 1, ThreadLocalRandom.current());
        var over = outcome.forGood()
                || webhook.failingSince().orElse(now).plus(webhook.patience()).isBefore(now.plus(rest));
        deliveries.note(
                tenant, webhook.id(), parcel, outcome, over ? Optional.empty() : Optional.of(now.plus(rest)), now);
        return new Settled(rest, over && webhook.isOn());
    }

    @Transactional
    public void release(Lanes.Claim claim, Duration rest) {
        lanes.release(claim, rest);
    }

    @Transactional
    public List<Lanes.Claim> claim(UUID by, int limit) {
        return lanes.claim(by, limit);
    }

    @Transactional
    public List<TenantId> companies() {
        return companies.all().stream().map(Company::id).toList();
    }

    /** Lets go what nobody asks for any more. */
    @Transactional
    public void forget(TenantId tenant) {
        events.forget(tenant, Instant.now().minus(EVENTS_KEPT));
        deliveries.forget(tenant, Instant.now().minus(DELIVERIES_KEPT));
    }

    /** Who stands for the webhook when the platform pauses it. */
    @Transactional
    public Optional<UUID> owner(TenantId tenant, UUID webhook) {
        return webhooks.webhook(tenant, webhook).map(Webhook::createdBy);
    }
}
