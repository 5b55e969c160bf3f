package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Other systems are told what happened: in order, signed, until they take it; or they ask for it themselves. */
class EventsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REGISTERED = "org.guiju.action.RegisterCustomer";

    private final Firm firm = new Firm("events");
    private final Caller admin = firm.person("gu");

    @Test
    void sendsSignedEventsInOrderUntilTheyAreTaken() throws Exception {
        try (var receiver = new EventReceiver()) {
            receiver.answering(500, 301);
            String webhook = subscribe(receiver, "action:RegisterCustomer");
            String secret = admin.post("webhooks/" + webhook + "/secret", "{}")
                    .expect(200)
                    .text("secret");
            admin.post("webhooks/" + webhook + "/secret", "{}").expect(409);
            List<String> phones = register(3);
            Waiting.until(
                    "three customers are known",
                    PATIENCE,
                    () -> receiver.taken().size() == 3);

            var first = receiver.received().subList(0, 3);
            assertEquals(
                    1, first.stream().map(EventReceiver.Received::id).distinct().count(), "the first, three times");
            var sequences = receiver.taken().stream()
                    .mapToLong(one -> Long.parseLong(one.json().getString("sequence")))
                    .toArray();
            assertTrue(
                    LongStream.range(1, sequences.length).allMatch(i -> sequences[(int) i] > sequences[(int) i - 1]));
            for (var one : receiver.received()) {
                assertEquals(signature(secret, one), one.headers().get("webhook-signature"));
                assertEquals(one.id(), one.json().getString("id"));
                assertEquals(REGISTERED, one.json().getString("type"));
                assertTrue(phones.stream().noneMatch(one.body()::contains), one.body());
                assertFalse(one.body().contains("赵一鸣"), one.body());
            }
            var newest = deliveries(webhook).getFirst();
            assertEquals("delivered", newest.getString("state"));
            assertEquals(200, newest.getInt("status"));
            end(webhook);
        }
    }

    @Test
    void databaseKeepsNoSecretThatItCouldRead() throws Exception {
        try (var receiver = new EventReceiver()) {
            String webhook = subscribe(receiver, "action:RegisterCustomer");
            String secret = admin.post("webhooks/" + webhook + "/secret", "{}")
                    .expect(200)
                    .text("secret");
            admin.act("RotateWebhookSecret", Map.of("webhook", webhook)).expect(201);
            String kept = Companies.secretsOf(webhook);
            assertFalse(kept.contains("whsec_") || kept.contains(secret.substring(6)), kept);
            assertEquals(2, kept.split(" ").length, "the new one and the former");

            Companies.keepOpen(webhook, secret);
            admin.act("PingWebhook", Map.of("webhook", webhook)).expect(201);
            Waiting.until("the ping came", PATIENCE, () -> !receiver.taken().isEmpty());
            var ping = receiver.taken().getFirst();
            assertTrue(ping.headers().get("webhook-signature").contains(signature(secret, ping)), "still signed");
            end(webhook);
        }
    }

    @Test
    void sendsAgainFromAMomentOnAndOneByItself() throws Exception {
        try (var receiver = new EventReceiver()) {
            var before = java.time.Instant.now().minusSeconds(1).toString();
            String webhook = subscribe(receiver, "record:registration");
            register(2);
            Waiting.until("both came", PATIENCE, () -> receiver.taken().size() >= 2);
            var ids = receiver.taken().stream().map(EventReceiver.Received::id).toList();

            admin.act("ReplayWebhook", Map.of("webhook", webhook, "from", before))
                    .expect(201);
            Waiting.until("both came again", PATIENCE, () -> receiver.taken().size() >= 2 * ids.size());
            assertEquals(
                    new HashSet<>(ids),
                    new HashSet<>(receiver.taken().stream()
                            .map(EventReceiver.Received::id)
                            .toList()));

            var so = receiver.taken().size();
            admin.act("ResendDelivery", Map.of("webhook", webhook, "event", ids.getFirst()))
                    .expect(201);
            admin.act("PingWebhook", Map.of("webhook", webhook)).expect(201);
            Waiting.until(
                    "one event and a ping", PATIENCE, () -> receiver.taken().size() == so + 2);
            assertEquals(ids.getFirst(), receiver.taken().get(so).id());
            assertEquals("org.guiju.ping", receiver.taken().get(so + 1).json().getString("type"));
            end(webhook);
        }
    }

    @Test
    void pausesWhoWantsNothingMoreAndGoesOnWhereItStopped() throws Exception {
        try (var receiver = new EventReceiver()) {
            receiver.answering(410);
            String webhook = subscribe(receiver, "action:RegisterCustomer");
            register(2);
            Waiting.until("it is paused", PATIENCE, () -> "paused".equals(state(webhook)));
            assertEquals(0, receiver.taken().size());
            assertEquals("failed", deliveries(webhook).getFirst().getString("state"));

            admin.act("SwitchWebhook", Map.of("webhook", webhook, "to", "on")).expect(201);
            Waiting.until(
                    "what was missed followed", PATIENCE, () -> receiver.taken().size() == 2);
            end(webhook);
        }
    }

    @Test
    void nodesThatDieLoseNothing() throws Exception {
        try (var receiver = new EventReceiver()) {
            String webhook = subscribe(receiver, "action:RegisterCustomer");
            var over = new AtomicBoolean();
            var node = Thread.ofPlatform().start(() -> dyingNode(over, new Random(7)));
            try {
                register(12);
                Waiting.until("all came", PATIENCE, () -> distinct(receiver) == 12);
            } finally {
                over.set(true);
                node.join();
            }
            assertEquals(12, receiver.taken().size(), "none twice: no node died while it was sending");
            end(webhook);
        }
    }

    private static long distinct(EventReceiver receiver) {
        return receiver.taken().stream()
                .map(EventReceiver.Received::id)
                .distinct()
                .count();
    }

    /** Takes lanes as any node does and goes without serving them; some leases end at once, some after a while. */
    private static void dyingNode(AtomicBoolean over, Random chance) {
        while (!over.get()) {
            LockSupport.parkNanos(chance.nextInt(300_000_000));
            var lease = chance.nextInt(3);
            try (var connection = DriverManager.getConnection(
                            RunningServer.databaseUrl(), "gj_app", RunningServer.databasePassword("gj_app"));
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update guiju.lane l set claimed_by = gen_random_uuid(), at = now(),"
                        + " claimed_until = now() + make_interval(secs => " + lease
                        + ") from (select tenant_id, webhook_id"
                        + " from guiju.lane where at <= now() and (claimed_until is null or claimed_until < now())"
                        + " limit 3 for update skip locked) ready"
                        + " where l.tenant_id = ready.tenant_id and l.webhook_id = ready.webhook_id");
            } catch (SQLException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    @Test
    void sendsNothingIntoAPrivateNetworkAndForNobodyButTheAdministrator() throws IOException {
        for (String url : List.of(
                "https://10.0.0.8/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "http://example.com/",
                "nonsense")) {
            assertEquals(
                    List.of("url"),
                    admin.act("SubscribeWebhook", wanted(url, "*")).expect(422).wrongFields(),
                    url);
        }
        try (var receiver = new EventReceiver()) {
            assertEquals(
                    List.of("topics"),
                    admin.act("SubscribeWebhook", wanted(receiver.url(), "action:Nonsense"))
                            .expect(422)
                            .wrongFields());
            firm.person("lin")
                    .act("SubscribeWebhook", wanted(receiver.url(), "*"))
                    .expect(403);
        }
        firm.person("lin").get("events").expect(403);
        firm.person("lin").get("webhooks").expect(403);
    }

    @Test
    void givesEventsToThoseWhoAsk() {
        String before = admin.get("events?limit=1&after=0").expect(200).text("after");
        register(2);
        var seen = new ArrayList<JsonObject>();
        String after = before;
        for (JsonObject page = page(after); !page.getJsonArray("items").isEmpty(); page = page(after)) {
            seen.addAll(Answer.objects(page.getJsonArray("items")));
            after = page.getString("after");
        }
        assertTrue(seen.stream()
                        .filter(event -> event.getString("type").equals(REGISTERED))
                        .count()
                >= 2);
        assertEquals(
                seen.size(),
                seen.stream().map(event -> event.getString("id")).distinct().count());
        admin.get("events?after=x").expect(400);
        admin.get("events?topics=nonsense").expect(400);
    }

    private JsonObject page(String after) {
        return admin.get("events?limit=3&after=" + after).expect(200).json();
    }

    @Test
    void describesTheFormOfAnAction() {
        JsonObject form =
                admin.get("actions/RegisterCustomer", "en").expect(200).json();
        assertFalse(form.getBoolean("open"));
        assertTrue(firm.person("lin").get("actions/RegisterCustomer").json().getBoolean("open"));
        JsonObject fields =
                form.getJsonObject("schema").getJsonObject("properties").getJsonObject("fields");
        assertTrue(fields.getJsonObject("properties").containsKey("phone"));
        admin.get("actions/Nonsense").expect(404);
        admin.get("actions/LapseLedgerEntry").expect(404);
    }

    private String subscribe(EventReceiver receiver, String topic) {
        admin.act("SubscribeWebhook", wanted(receiver.url(), topic)).expect(201);
        return admin.get("webhooks").expect(200).list().stream()
                .filter(webhook -> webhook.getString("url").equals(receiver.url()))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static Map<String, Object> wanted(String url, String topic) {
        return Map.of("url", url, "topics", List.of(topic), "patience", "day");
    }

    private void end(String webhook) {
        admin.act("SwitchWebhook", Map.of("webhook", webhook, "to", "ended")).expect(201);
        admin.act("PingWebhook", Map.of("webhook", webhook)).expect(422);
    }

    private String state(String webhook) {
        return admin.get("webhooks").expect(200).list().stream()
                .filter(one -> one.getString("id").equals(webhook))
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    private List<JsonObject> deliveries(String webhook) {
        return Answer.objects(admin.get("webhooks/" + webhook + "/deliveries")
                .expect(200)
                .json()
                .getJsonArray("items"));
    }

    private List<String> register(int customers) {
        var phones = new ArrayList<String>();
        for (int i = 0; i < customers; i++) {
            phones.add(Customers.newPhone());
            firm.person("lin")
                    .act("RegisterCustomer", Customers.walkIn(phones.getLast()))
                    .expect(201);
        }
        return phones;
    }

    private static String signature(String secret, EventReceiver.Received one) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = one.id() + "." + one.headers().get("webhook-timestamp") + "." + one.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
