package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Somebody sees a rule broken: it goes on record, counts once it is decided, and repetition leads further. */
class ConductIT {

    private static final String RECEPTION = "RE-SALES/3.3b#reception";
    private static final String SHOW_FLAT = "RE-SALES/3.3b#show-flat";

    private final Firm firm = new Firm("conduct");

    @Test
    @ClauseTest({"RE-3.3b", "PL-9.9", "PL-002.6.1"})
    void thirdTimeOfTheMonthCountsOnlyDecidedActs() {
        String xu = id("xu");
        Instant start = now().minus(Duration.ofDays(3));
        Answer tried = firm.person("chen")
                .tryOut("RecordBreach", breach(RECEPTION, xu, start))
                .expect(200);
        assertEquals(
                List.of("noted", "points"),
                tried.findings("RE-SALES/3.3b", "proposes").stream()
                        .map(finding -> finding.getString("consequence"))
                        .toList());
        assertEquals(List.of(), entries("xu"));

        firm.person("chen").act("RecordBreach", breach(RECEPTION, xu, start)).expect(201);
        firm.person("he")
                .act("RecordBreach", breach(RECEPTION, xu, start.plus(Duration.ofMinutes(5))))
                .expect(201);
        assertEquals(2, entries("xu").size(), "the same day, seen twice, is one breach");
        Answer observer = firm.person("he")
                .act("DecideLedgerEntry", decided(noted("xu", 0)))
                .expect(422);
        assertEquals(List.of("GJ-GOV/2.1", "GJ-GOV/2.2"), observer.shutBy());

        firm.person("chen")
                .act("RecordBreach", breach(RECEPTION, xu, start.plus(Duration.ofDays(1))))
                .expect(201);
        firm.person("chen")
                .act("RecordBreach", breach(RECEPTION, xu, start.plus(Duration.ofDays(2))))
                .expect(201);
        assertEquals(6, entries("xu").size());
        assertTrue(steps("xu").isEmpty(), "nothing is decided yet");
        for (int breach = 0; breach < 3; breach++) {
            uphold("xu", noted("xu", breach));
        }
        assertEquals(
                new BigDecimal("-3.0").stripTrailingZeros(),
                balance("xu", "points").stripTrailingZeros());
        boolean sameMonth = start.atZone(java.time.ZoneId.of("Asia/Shanghai")).getMonth()
                == start.plus(Duration.ofDays(2))
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .getMonth();
        assertEquals(sameMonth ? List.of("ladder/3 proposed") : List.of(), steps("xu"));

        firm.person("he")
                .act("ReverseLedgerEntry", Map.of("entry", noted("xu", 0), "reason", "当天是调休"))
                .expect(201);
        assertEquals(sameMonth ? List.of("ladder/3 superseded") : List.of(), steps("xu"));
        assertEquals(
                new BigDecimal("-2.0").stripTrailingZeros(),
                balance("xu", "points").stripTrailingZeros());
        for (JsonObject entry : entries("xu")) {
            BigDecimal lines = Answer.objects(entry.getJsonArray("lines")).stream()
                    .map(line -> line.getJsonNumber("amount").bigDecimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean counts = List.of("posted").contains(entry.getString("state"));
            assertEquals(
                    0,
                    lines.compareTo(counts ? entry.getJsonNumber("amount").bigDecimalValue() : BigDecimal.ZERO),
                    entry.toString());
        }
    }

    @Test
    @ClauseTest("RE-3.3b")
    void badRecordsAreSentBackWithTheFieldAndTheWayOut() {
        String zhou = id("zhou");
        Map<String, Object> future = breach(RECEPTION, zhou, now().plus(Duration.ofDays(1)));
        assertEquals(
                List.of("acted_at"),
                firm.person("chen").act("RecordBreach", future).expect(422).wrongFields());
        Map<String, Object> before = breach(RECEPTION, zhou, Instant.parse("2001-01-01T00:00:00Z"));
        assertEquals(
                List.of("control"),
                firm.person("chen").act("RecordBreach", before).expect(422).wrongFields());
        Map<String, Object> noObserver = breach(RECEPTION, zhou, now().minusSeconds(60));
        assertEquals(
                List.of("control"),
                firm.person("lin").act("RecordBreach", noObserver).expect(422).wrongFields());
        Map<String, Object> nobody = breach(RECEPTION, "nobody", now().minusSeconds(60));
        assertEquals(
                List.of("persons"),
                firm.person("chen").act("RecordBreach", nobody).expect(422).wrongFields());
        Map<String, Object> unknown = breach("RE-SALES/3.3b#nothing", zhou, now().minusSeconds(60));
        assertEquals(
                List.of("control"),
                firm.person("chen").act("RecordBreach", unknown).expect(422).wrongFields());
        Map<String, Object> unproven = breach(SHOW_FLAT, zhou, now().minusSeconds(60));
        assertEquals(
                List.of("evidence", "amount"),
                firm.person("chen").act("RecordBreach", unproven).expect(422).wrongFields());
        Map<String, Object> outside = breach(SHOW_FLAT, zhou, now().minusSeconds(60));
        outside.put("evidence", List.of("照片 8"));
        outside.put("amount", "2000.01");
        assertEquals(
                List.of("amount"),
                firm.person("chen").act("RecordBreach", outside).expect(422).wrongFields());
        outside.put("amount", "1500.00");
        assertEquals(
                List.of("reason"),
                firm.person("chen").act("RecordBreach", outside).expect(422).wrongFields());
        assertEquals(List.of(), entries("zhou"));

        outside.put("reason", "两把椅子");
        String key = "conduct-double-submit";
        firm.person("chen").actUnder(key, "RecordBreach", outside).expect(201);
        firm.person("chen").actUnder(key, "RecordBreach", outside).expect(201);
        assertEquals(2, entries("zhou").size(), "submitted twice, recorded once");
        String entry = noted("zhou", 0);
        firm.person("zhou")
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "是客户坐坏的"))
                .expect(201);
        assertEquals(
                List.of("GJ-GOV/2.1"),
                firm.person("fang")
                        .act("DecideLedgerEntry", decided(entry))
                        .expect(422)
                        .shutBy());
        firm.person("he").act("DecideLedgerEntry", decided(entry)).expect(201);
        assertFalse(entries("zhou").isEmpty());
    }

    private Instant now() {
        return Instant.parse(firm.person("gu").get("regulations/RE-SALES").text("at"));
    }

    private String id(String name) {
        Answer answer = firm.person(name)
                .act("RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201);
        return firm.person(name)
                .get("docket/" + answer.text("docket"))
                .expect(200)
                .json()
                .getJsonObject("actor")
                .getString("id");
    }

    private static Map<String, Object> breach(String control, String person, Instant at) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("control", control);
        fields.put("persons", List.of(person));
        fields.put("acted_at", at);
        return fields;
    }

    private void uphold(String name, String entry) {
        firm.person(name)
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "不认可"))
                .expect(201);
        firm.person("fang").act("DecideLedgerEntry", decided(entry)).expect(201);
    }

    private static Map<String, Object> decided(String entry) {
        return Map.of("entry", entry, "uphold", true, "reason", "有照片");
    }

    /** Earliest act first. */
    private List<JsonObject> entries(String name) {
        return firm.person(name).get("ledger").expect(200).list().stream()
                .sorted(Comparator.comparing(entry -> entry.getString("acted_at", "")))
                .toList();
    }

    private String noted(String name, int number) {
        return entries(name).stream()
                .filter(entry -> entry.getString("unit").equals("noted"))
                .toList()
                .get(number)
                .getString("id");
    }

    private List<String> steps(String name) {
        return entries(name).stream()
                .filter(entry -> !entry.getString("step", "").isEmpty())
                .map(entry -> entry.getString("step") + " " + entry.getString("state"))
                .toList();
    }

    private BigDecimal balance(String name, String unit) {
        return entries(name).stream()
                .filter(entry -> entry.getString("unit").equals(unit))
                .flatMap(entry -> Answer.objects(entry.getJsonArray("lines")).stream())
                .map(line -> line.getJsonNumber("amount").bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
