package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a kitchen's tablet sends after it had no connection. One company; each test has appliances of its own. */
class TabletQueueIT {

    private final Firm firm = new Firm("tablets");

    @Test
    void queueSentTwiceIsAnsweredTwiceAndDoneOnce() {
        String fridge = fridge("冷柜 " + mark());
        JsonObject board = board("jin");
        Instant now = now(board);
        JsonObjectBuilder act = reading(fridge, "4.2", now, board.getString("lease"));
        String body = queue(now, act);
        JsonObject first = sent("jin", body);
        JsonObject again = sent("jin", body);
        assertEquals("permitted", first.getString("outcome"));
        assertEquals(first.getString("docket"), again.getString("docket"));
        assertEquals(1, readings(fridge).size());
    }

    @Test
    void wrongClockIsCorrectedAndNothingIsDatedBackOrAhead() {
        String fridge = fridge("冷柜 " + mark());
        String lease = board("jin").getString("lease");
        firm.person("gu").letPassHours(1);
        Instant now = now(board("jin"));

        Instant behind = now.minus(Duration.ofHours(3));
        JsonObject corrected = sent("jin", queue(behind, reading(fridge, "4.1", behind.minusSeconds(600), lease)));
        assertEquals("permitted", corrected.getString("outcome"));
        JsonObject entry = firm.person("jin")
                .get("docket/" + corrected.getString("docket"))
                .expect(200)
                .json();
        Instant happened = Instant.parse(entry.getString("happened_at"));
        Instant received = Instant.parse(entry.getString("decided_at"));
        assertEquals(600, Duration.between(happened, received).toSeconds(), 30, entry::toString);

        for (Instant wrong : List.of(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(1)))) {
            JsonObject kept = sent("jin", queue(now, reading(fridge, "4.0", wrong, lease)));
            assertEquals("untaken", kept.getString("outcome"));
            assertTrue(kept.getBoolean("kept"), kept::toString);
        }
        JsonObject others = sent("xue", queue(now, reading(fridge, "4.0", now, lease)));
        assertEquals("untaken", others.getString("outcome"));
        assertEquals(1, readings(fridge).size());
    }

    @Test
    void whatCannotBeTakenIsKeptUntilItIsMendedOrDismissed() {
        String fridge = fridge("冷柜 " + mark());
        JsonObject board = board("jin");
        Instant now = now(board);
        String unknown = "PC-" + mark();
        JsonObject kept = sent(
                "jin",
                queue(now, reading(fridge, "3.9", now, board.getString("lease")).add("subject", unknown)));
        assertEquals("untaken", kept.getString("outcome"));
        String page = firm.person("lu").page("untaken.xhtml").expect(200).body();
        assertTrue(page.contains(unknown), page);
        assertFalse(firm.person("ruan").page("untaken.xhtml").expect(200).body().contains(unknown));
        String id = untaken(page, unknown);
        assertEquals(
                List.of("GJ-GOV/9.1"),
                firm.person("lu")
                        .act("DismissUntakenAct", Map.of("untaken", id, "reason", "找不到"))
                        .expect(422)
                        .shutBy());
        firm.person("lu")
                .act("MendUntakenAct", Map.of("untaken", id, "about", fridge, "celsius", "3.9"))
                .expect(201);
        assertEquals(1, readings(fridge).size());
        assertEquals(
                List.of("GJ-GOV/9.1"),
                firm.person("shao")
                        .act("DismissUntakenAct", Map.of("untaken", id, "reason", "已经改好"))
                        .expect(422)
                        .shutBy());

        String other = "PC-" + mark();
        sent(
                "jin",
                queue(now, reading(fridge, "3.8", now, board.getString("lease")).add("subject", other)));
        String second =
                untaken(firm.person("shao").page("untaken.xhtml").expect(200).body(), other);
        firm.person("shao")
                .act("DismissUntakenAct", Map.of("untaken", second, "reason", "没有这个批次"))
                .expect(201);
        assertTrue(firm.person("jin").page("untaken.xhtml").expect(200).body().contains("没有这个批次"));
        assertEquals(1, readings(fridge).size());
    }

    private String fridge(String name) {
        open();
        return firm.person("shao")
                .act("CommissionAppliance", Map.of("name", name, "kind", "fridge"))
                .expect(201)
                .record();
    }

    /** Round the clock, so that readings are due at any time. */
    private void open() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours);
    }

    private JsonObject board(String who) {
        return firm.person(who).get("shift").expect(200).json();
    }

    private static Instant now(JsonObject board) {
        return Instant.parse(board.getString("now"));
    }

    private static JsonObjectBuilder reading(String fridge, String celsius, Instant made, String lease) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("action", "RecordReading")
                .add("subject", fridge)
                .add("fields", Json.createObjectBuilder().add("celsius", celsius))
                .add("made_at", made.toString())
                .add("lease", lease);
    }

    private static String queue(Instant now, JsonObjectBuilder act) {
        return Json.createObjectBuilder()
                .add("now", now.toString())
                .add("acts", Json.createArrayBuilder().add(act))
                .build()
                .toString();
    }

    private JsonObject sent(String who, String body) {
        return firm.person(who)
                .post("shift/acts", body)
                .expect(200)
                .json()
                .getJsonArray("acts")
                .getJsonObject(0);
    }

    /** Where the page leads to for the entry that names something. */
    private static String untaken(String page, String named) {
        var link = Pattern.compile("untaken=([0-9a-f-]{36})").matcher(page);
        assertTrue(link.find(page.indexOf(named)), page);
        return link.group(1);
    }

    private List<JsonObject> readings(String fridge) {
        return firm
                .person("shao")
                .get("records/reading?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("appliance").equals(fridge))
                .toList();
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
