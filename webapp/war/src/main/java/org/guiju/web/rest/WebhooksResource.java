package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.TreeSet;
import org.guiju.platform.event.Deliveries;
import org.guiju.platform.event.Delivery;
import org.guiju.platform.event.Webhook;
import org.guiju.platform.event.Webhooks;
import org.guiju.platform.value.Ids;
import org.guiju.web.shell.Place;

/** {@code /webhooks}: where events are sent and what arrived. What changes them are actions. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhooksResource {

    @Inject
    private Webhooks webhooks;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String list() {
        caller.enter(Place.WEBHOOKS);
        JsonArrayBuilder json = Json.createArrayBuilder();
        webhooks.all(caller.tenant()).stream().map(WebhooksResource::json).forEach(json::add);
        return json.build().toString();
    }

    /** Newest first. */
    @GET
    @Path("/{id}/deliveries")
    @Transactional
    public String deliveries(@PathParam("id") String id, @BeanParam Window window) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        deliveries.of(caller.tenant(), webhook(id).id(), window.offset(), window.limit()).stream()
                .map(WebhooksResource::json)
                .forEach(items::add);
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    /** Told once for each secret. */
    @POST
    @Path("/{id}/secret")
    @Transactional
    public String secret(@PathParam("id") String id) {
        return webhooks.tellSecret(caller.tenant(), webhook(id).id())
                .map(secret ->
                        Json.createObjectBuilder().add("secret", secret).build().toString())
                .orElseThrow(() -> new ProblemException(409, "secret-told"));
    }

    private Webhook webhook(String id) {
        caller.enter(Place.WEBHOOKS);
        return Ids.read(id)
                .flatMap(known -> webhooks.webhook(caller.tenant(), known))
                .orElseThrow(ProblemException::notFound);
    }

    private static JsonObjectBuilder json(Webhook webhook) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", webhook.id().toString())
                .add("url", webhook.url())
                .add(
                        "topics",
                        Json.createArrayBuilder(new TreeSet<>(webhook.topics().codes())))
                .add("state", lower(webhook.state()))
                .add("after", String.valueOf(webhook.position()))
                .add("tries", webhook.tries())
                .add("created_at", webhook.createdAt().toString());
        webhook.because().ifPresent(because -> json.add("because", because));
        webhook.failingSince().ifPresent(since -> json.add("failing_since", since.toString()));
        return json;
    }

    private static JsonObjectBuilder json(Delivery delivery) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("event", delivery.event().toString())
                .add("ping", delivery.ping())
                .add("action", delivery.topic())
                .add("state", lower(delivery.state()))
                .add("tries", delivery.tries())
                .add("answer", delivery.answer())
                .add("millis", delivery.millis())
                .add("at", delivery.at().toString());
        delivery.status().ifPresent(status -> json.add("status", status));
        delivery.problem().ifPresent(problem -> json.add("problem", problem));
        delivery.nextAt().ifPresent(next -> json.add("next_at", next.toString()));
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
