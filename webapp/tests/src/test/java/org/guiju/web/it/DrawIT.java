package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A week of spot checks: sealed, drawn, looked at, opened, worked out again. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrawIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SPOT = "CA-OVERSIGHT/1#spot";

    private final Firm firm = new Firm("drawing");

    private static String week;

    @Test
    @Order(1)
    void seedIsSealedAndItsHashPublishedBeforeAnythingIsPicked() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "08:00-22:00"));
        firm.person("gu").act("SetUnitHours", hours).expect(201);
        firm.awaitHour(7);
        firm.person("gu").letPass(1);
        Waiting.until("the week's draw is sealed", PATIENCE, () -> !sealed("du").isEmpty());
        JsonObject draw = sealed("du").getFirst();
        week = draw.getString("id");
        assertTrue(draw.getString("commitment").matches("[0-9a-f]{64}"));
        assertEquals(3, draw.getInt("planned"));
        assertEquals(List.of(), draw.getJsonArray("picks"));
        JsonObject published = firm.person("du")
                .get("docket/" + draw.getString("docket"))
                .expect(200)
                .json();
        assertEquals("BeginDraw", published.getString("action"));
    }

    @Test
    @Order(2)
    void nobodySeesTheSeedOrWhatComesBeforeItsMoment() {
        String page =
                firm.person("du").page("draws.xhtml?id=" + week).expect(200).body();
        assertTrue(page.contains(draw("gu", week).getString("commitment")));
        assertFalse(page.contains("data-draw"), page);
        for (String person : List.of("gu", "du", "jin")) {
            assertFalse(draw(person, week).containsKey("seed"), person);
        }
    }

    @Test
    @Order(3)
    @ClauseTest("CA-6a")
    void whatIsPickedIsOwedByItsObserverAndDoneByLooking() {
        String until = firm.today().plusDays(200).toString();
        for (String person : List.of("金满仓", "薛小满", "陆青禾")) {
            firm.person("shao")
                    .act("RegisterHandler", Map.of("employee", employee(person), "certificate_until", until))
                    .expect(201);
        }
        firm.awaitHour(22);
        Waiting.until("somebody is to be observed", PATIENCE, () -> !observed().isEmpty());
        JsonObject duty = observed().getFirst();
        assertFalse(duty.getString("title").contains("陆青禾"), "nobody observes themself");
        firm.person("lu")
                .act("ObserveHandling", duty.getString("record"), Map.of("grip", "tray"))
                .expect(201);
        Waiting.until("it is done", PATIENCE, () -> observed().stream()
                .noneMatch(one -> one.getString("id").equals(duty.getString("id"))));
    }

    @Test
    @Order(4)
    void openedSeedExplainsEveryPickToAnybody() {
        firm.person("gu").letPass(8);
        Waiting.until("the week is over", PATIENCE, () -> draw("jin", week).containsKey("seed"));
        JsonObject open = draw("jin", week);
        String seed = open.getString("seed");
        assertEquals(open.getString("commitment"), sha256(seed));
        assertTrue(open.getBoolean("holds"), open::toString);
        assertEquals(3, open.getJsonArray("picks").size());
        for (JsonObject pick : Answer.objects(open.getJsonArray("picks"))) {
            List<String> list = Answer.texts(pick.getJsonArray("list"));
            int number = pick.getInt("number");
            assertEquals(
                    list.stream()
                            .min(Comparator.comparing(item -> hmac(seed, "pick|" + number + "|" + item)))
                            .orElseThrow(),
                    pick.getString("item"));
            assertEquals(sha256(list.stream().sorted().collect(Collectors.joining("\n"))), pick.getString("digest"));
            assertTrue(Instant.parse(pick.getString("at")).isAfter(Instant.parse(open.getString("from"))));
        }
        assertEquals(
                3,
                Answer.objects(open.getJsonArray("picks")).stream()
                        .map(pick -> pick.getString("item"))
                        .distinct()
                        .count());
    }

    private List<JsonObject> observed() {
        return firm.person("lu").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("CA-KITCHEN/6a")
                        && duty.getString("duty").equals("drawn"))
                .toList();
    }

    private List<JsonObject> sealed(String person) {
        return firm.person(person).get("draws").expect(200).list().stream()
                .filter(draw -> draw.getString("control").equals(SPOT) && !draw.containsKey("seed"))
                .toList();
    }

    private JsonObject draw(String person, String id) {
        return firm.person(person).get("draws").expect(200).list().stream()
                .filter(draw -> draw.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
