package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/** Two people's conflict over one customer, brought about over HTTP where a test is about what comes after. */
record Conflict(Customer customer, String id) {

    static Conflict between(String first, String second, Customer customer) throws Exception {
        register(Visitor.ofTheDemo(first), customer);
        var rival = Visitor.ofTheDemo(second);
        register(rival, customer);
        var found = items(rival).stream()
                .filter(item -> item.getJsonObject("fields").getString("phone").equals(customer.phone()))
                .findFirst()
                .orElseThrow();
        return new Conflict(customer, found.getString("id"));
    }

    void escalate(String by, String to) throws Exception {
        act(
                Visitor.ofTheDemo(by),
                "EscalateAttributionConflict",
                """
                {"subject": "%s", "fields": {"to": "%s"}}""".formatted(id, to));
    }

    private static void register(Visitor person, Customer customer) throws Exception {
        act(
                person,
                "RegisterCustomer",
                """
                {"fields": {"name": "%s", "phone": "%s", "source": "walk_in", "relation": "none", "consent": true}}"""
                        .formatted(customer.name(), customer.phone()));
    }

    private static void act(Visitor person, String type, String json) throws Exception {
        var answer = person.postJson(
                "api/v1/actions/" + type, json, UUID.randomUUID().toString());
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static List<JsonObject> items(Visitor person) throws Exception {
        var body = person.get("api/v1/records/attribution_conflict?limit=200").body();
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class);
        }
    }
}
