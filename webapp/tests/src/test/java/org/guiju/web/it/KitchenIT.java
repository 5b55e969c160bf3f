package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A kitchen from its first day: who may, what is held, what never comes back. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KitchenIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<String, Object> NOTHING = Map.of();

    private final Firm firm = new Firm("kitchen");

    private static String fridge;
    private static String batch;
    private static String plate;

    @Test
    @Order(1)
    void demoGroupHasDoneItsFirstMorning() {
        Firm demo = new Firm("guyu");
        Waiting.until(
                "the demo's people have done their acts",
                PATIENCE,
                () -> demo.person("bo")
                                .get("records/food_violation?limit=200")
                                .expect(200)
                                .json()
                                .getJsonArray("items")
                                .size()
                        == 1);
        assertEquals(
                List.of("held"),
                demo.person("ruan").get("records/batch?limit=200").expect(200).json().getJsonArray("items").stream()
                        .map(item -> item.asJsonObject().getString("state"))
                        .toList());
    }

    @Test
    @Order(2)
    void nobodyHandlesFoodWithoutCertificateAndTraining() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours).expect(201);
        Answer refused = act("jin", "PrepareBatch", squid()).expect(422);
        assertTrue(refused.shutBy().containsAll(List.of("CA-FOOD/1.2", "CA-FOOD/1.3")), refused.body());

        String until = firm.today().plusDays(200).toString();
        for (String person : List.of("金满仓", "薛小满", "陆青禾", "苗一诺")) {
            act("shao", "RegisterHandler", Map.of("employee", employee(person), "certificate_until", until))
                    .expect(201);
        }
        assertEquals(
                List.of("CA-FOOD/1.2"),
                act("shao", "RegisterHandler", Map.of("employee", employee("金满仓"), "certificate_until", until))
                        .expect(422)
                        .shutBy());
        act(
                        "fang",
                        "RecordTraining",
                        Map.of(
                                "course",
                                "food_safety",
                                "people",
                                List.of(employee("金满仓"), employee("薛小满")),
                                "passed_on",
                                firm.today().toString(),
                                "evidence",
                                "上岗考核卷"))
                .expect(201);
        batch = act("jin", "PrepareBatch", squid()).expect(201).record();
    }

    @Test
    @Order(3)
    @ClauseTest("CA-2a")
    void breachHoldsTheBatchUntilItIsPutRightVerifiedAndReleased() {
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("jin", "PlateDish", batch, NOTHING).expect(422).shutBy());
        fridge = act("shao", "CommissionAppliance", Map.of("name", "一号冷藏柜", "kind", "fridge"))
                .expect(201)
                .record();
        on("jin", "StoreBatch", batch, Map.of("appliance", fridge)).expect(201);
        assertEquals(
                List.of("celsius"),
                on("jin", "RecordReading", fridge, Map.of("celsius", "700"))
                        .expect(422)
                        .wrongFields());
        Answer reading =
                on("jin", "RecordReading", fridge, Map.of("celsius", "7.5")).expect(201);
        assertEquals(1, reading.findings("CA-KITCHEN/2a", "warns").size(), reading.body());
        assertEquals("breached", state("appliance", fridge));
        assertEquals("held", state("batch", batch));
        assertTrue(owed("shao", "correct-appliance").isPresent());
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("jin", "PlateDish", batch, NOTHING).expect(422).shutBy());
        Map<String, Object> release = Map.of("core", "4", "reason", "只超限几分钟");
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("shao", "ReleaseBatch", batch, release).expect(422).shutBy());
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("lu", "CorrectAppliance", fridge, Map.of("done", "调低", "celsius", "6"))
                        .expect(422)
                        .shutBy());
        on("lu", "CorrectAppliance", fridge, Map.of("done", "调低", "celsius", "3.5"))
                .expect(201);
        assertTrue(owed("shao", "correct-appliance").isEmpty());
        on("shao", "ReleaseBatch", batch, release).expect(201);
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("lu", "VerifyAppliance", fridge, Map.of("passes", true))
                        .expect(422)
                        .shutBy());
        on("shao", "VerifyAppliance", fridge, Map.of("passes", true)).expect(201);
        on("jin", "StoreBatch", batch, Map.of("appliance", fridge)).expect(201);
    }

    @Test
    @Order(4)
    @ClauseTest("CA-2b")
    void equipmentDecidesWhetherTheServingLineIsRead() {
        Answer without = firm.person("jin").tryOut("PlateDish", batch, NOTHING).expect(200);
        assertEquals(1, without.findings("CA-KITCHEN/2b", "warns").size(), without.body());
        String display = act("shao", "CommissionAppliance", Map.of("name", "出菜口", "kind", "chilled_display"))
                .expect(201)
                .record();
        assertEquals(
                List.of("CA-KITCHEN/2b"),
                on("jin", "PlateDish", batch, NOTHING).expect(422).shutBy());
        on("jin", "RecordReading", display, Map.of("celsius", "4")).expect(201);
        plate = on("jin", "PlateDish", batch, Map.of("table", "3")).expect(201).record();
        assertEquals("required", field("plate", plate, "line"));
        on("shao", "RetireAppliance", display, Map.of("reason", "送修")).expect(201);
        assertEquals("no_equipment", field("plate", plateOf(batch), "line"));
    }

    @Test
    @Order(5)
    @ClauseTest({"CA-7a", "CA-7b"})
    void servedFoodNeverComesBackAndTheAttemptIsOnRecord() {
        on("miao", "ServePlate", plate, NOTHING).expect(201);
        Answer again = on("miao", "ServePlate", plate, NOTHING).expect(422);
        assertTrue(again.shutBy().contains("CA-KITCHEN/7a"), again.body());
        assertTrue(
                on("jin", "PutBackPlate", plate, NOTHING).expect(422).shutBy().contains("CA-KITCHEN/7b"));
        assertFalse(firm.person("jin").get("ledger").expect(200).list().isEmpty(), "the attempt is on record");
        on("miao", "ReturnPlate", plate, NOTHING).expect(201);
        assertTrue(owed("lu", "discard-leftover").isPresent());
        Map<String, Object> alone = Map.of("quantity", "半份", "reason", "客人剩下", "witness", employee("苗一诺"));
        assertEquals(
                List.of("CA-KITCHEN/7a witness"),
                on("miao", "DiscardPlate", plate, alone).expect(422).shutBy());
        Map<String, Object> seen = new HashMap<>(alone);
        seen.put("witness", employee("陆青禾"));
        on("miao", "DiscardPlate", plate, seen).expect(201);
        assertTrue(owed("lu", "discard-leftover").isEmpty());
        assertEquals(1, items("lu", "disposal").size());

        Answer reported = act("jin", "ReportFoodViolation", Map.of("kind", "leftover", "what", "花生米倒回罐里"))
                .expect(201);
        String violation = reported.record();
        assertEquals("critical", field("food_violation", violation, "severity"));
        assertTrue(firm.person("du").page("home.xhtml").expect(200).body().contains("花生米倒回罐里"));
        Map<String, Object> close = Map.of("passes", true, "verdict", "已看过");
        assertEquals(
                List.of("CA-KITCHEN/7a"),
                on("du", "CloseFoodViolation", violation, close).expect(422).shutBy());
        on("shao", "CorrectFoodViolation", violation, Map.of("corrected", "整罐废弃，重讲制度"))
                .expect(201);
        on("du", "CloseFoodViolation", violation, close).expect(201);
        assertEquals("closed", state("food_violation", violation));
    }

    @Test
    @Order(6)
    @ClauseTest({"CA-8a", "CA-8b"})
    void shiftOpensOnlyWhenEverySetIsSignedOff() {
        assertEquals(
                List.of("CA-KITCHEN/8b place"),
                act("shao", "RegisterToolSet", Map.of("name", "分菜夹"))
                        .expect(422)
                        .shutBy());
        String tongs = act("shao", "RegisterToolSet", Map.of("name", "分菜夹", "place", "备餐柜二层"))
                .expect(201)
                .record();
        Map<String, Object> day = Map.of("kind", "day");
        assertEquals(
                List.of("CA-KITCHEN/8a"),
                act("lu", "OpenShift", day).expect(422).shutBy());
        assertEquals(
                List.of("CA-KITCHEN/8a"),
                on("jin", "SignOffToolSet", tongs, Map.of("clean", true))
                        .expect(422)
                        .shutBy());
        on("lu", "SignOffToolSet", tongs, Map.of("clean", true)).expect(201);
        String shift = act("lu", "OpenShift", day).expect(201).record();
        assertEquals("no_equipment", field("shift", shift, "chilled_line"));
        on("jin", "UseToolSet", tongs, NOTHING).expect(201);
        assertEquals(
                List.of("CA-KITCHEN/8a"),
                on("jin", "UseToolSet", tongs, NOTHING).expect(422).shutBy());
        assertEquals(
                List.of("CA-KITCHEN/6a reason", "CA-SHIFT/1.1 reason"),
                on("lu", "CloseShift", shift, NOTHING).expect(422).shutBy());
    }

    @Test
    @Order(7)
    @ClauseTest("CA-6a")
    void secondFailedObservationOpensTraining() {
        String miao = handler("苗一诺");
        on("lu", "ObserveHandling", miao, Map.of("grip", "tray")).expect(201);
        on("lu", "ObserveHandling", miao, Map.of("grip", "rim")).expect(201);
        assertTrue(owed("miao", "handling-training").isEmpty());
        on("lu", "ObserveHandling", miao, Map.of("grip", "inside")).expect(201);
        assertTrue(owed("miao", "handling-training").isPresent());
        on("lu", "RecordHandlingTraining", miao, Map.of("evidence", "当场示范合格")).expect(201);
        assertTrue(owed("miao", "handling-training").isEmpty());
    }

    @Test
    @Order(8)
    @ClauseTest({"CA-5", "CA-6b"})
    void bareHandsAndMouthPartsAreRecordedOnTheSpot() {
        Map<String, Object> bare = Map.of(
                "control", "CA-KITCHEN/5#bare-hand",
                "persons", List.of(employee("薛小满")),
                "acted_at", firm.now().toString());
        act("lu", "RecordBreach", bare).expect(201);
        Map<String, Object> mouth = new HashMap<>(bare);
        mouth.put("control", "CA-KITCHEN/6b#mouth-part");
        assertEquals(
                List.of("touched", "replaced"),
                act("lu", "RecordBreach", mouth).expect(422).wrongFields());
        mouth.put("touched", "汤勺");
        mouth.put("replaced", true);
        act("lu", "RecordBreach", mouth).expect(201);
        assertEquals(4, firm.person("xue").get("ledger").expect(200).list().size(), "two breaches, each with points");
        assertEquals(403, act("jin", "RecordHandlingTraining", bare).status());
    }

    @Test
    @Order(9)
    @ClauseTest("CA-4")
    void spillIsWipedInTimeWithTheRightCloth() {
        String spill = act("miao", "ReportSpill", Map.of("place", "炒灶台面", "responsible", employee("金满仓")))
                .expect(201)
                .record();
        assertTrue(owed("jin", "clean-spill").isPresent());
        assertEquals(
                List.of("CA-KITCHEN/4 tool", "CA-KITCHEN/4 no_trace"),
                on("jin", "CleanSpill", spill, Map.of("tool", "mop", "no_trace", false))
                        .expect(422)
                        .shutBy());
        on("jin", "CleanSpill", spill, Map.of("tool", "clean_damp_towel", "no_trace", true))
                .expect(201);
        assertEquals("true", field("spill", spill, "on_time"));
    }

    @Test
    @Order(10)
    @ClauseTest("CA-3")
    void plateThatWaitedTooLongIsMarkedAndCheckedAgain() {
        String late = plateOf(batch);
        firm.person("gu").letPassHours(1);
        Waiting.until(
                "the plate is marked", PATIENCE, () -> state("plate", late).equals("overdue"));
        assertEquals("false", field("plate", late, "on_time"));
        assertEquals(
                List.of("CA-KITCHEN/3"),
                on("miao", "ServePlate", late, NOTHING).expect(422).shutBy());
        on("lu", "RecheckPlate", late, Map.of("celsius", "4", "good", true)).expect(201);
        on("miao", "ServePlate", late, NOTHING).expect(201);
        assertEquals("false", field("plate", late, "on_time"));
    }

    @Test
    @Order(11)
    @ClauseTest("CA-2a")
    void readingNobodyTookHoldsTheBatchToo() {
        on("jin", "RecordReading", fridge, Map.of("celsius", "3")).expect(201);
        String fresh = act("jin", "PrepareBatch", squid()).expect(201).record();
        on("jin", "StoreBatch", fresh, Map.of("appliance", fridge)).expect(201);
        assertTrue(owed("jin", "read-appliance").isPresent());
        firm.person("gu").letPassHours(5);
        Waiting.until("the batch is held", PATIENCE, () -> state("batch", fresh).equals("held"));
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("jin", "PlateDish", fresh, NOTHING).expect(422).shutBy());
    }

    @Test
    @Order(12)
    @ClauseTest("CA-1")
    void uncoveredDishIsPutRightAndVerifiedByAnother() {
        firm.awaitHour(12);
        Waiting.until(
                "the stations are looked at",
                PATIENCE,
                () -> firm.person("jin").get("duties").expect(200).list().stream()
                        .anyMatch(item ->
                                item.getString("duty").startsWith("covered") && answered(item.getString("id")) == 201));
        JsonObject correct = owed("jin", "correct").orElseThrow();
        act("jin", "CorrectCheckItem", Map.of("duty", correct.getString("id"), "done", "盖好了"))
                .expect(201);
        JsonObject verify = owed("shao", "verify").orElseThrow();
        act("shao", "VerifyCorrection", Map.of("duty", verify.getString("id"), "passes", true))
                .expect(201);
        assertTrue(owed("shao", "verify").isEmpty());
        String rates = firm.person("shao").page("compliance.xhtml").expect(200).body();
        assertTrue(rates.contains("Lixin Road") && !rates.contains("Riverside"), rates);
    }

    private int answered(String duty) {
        return act("jin", "AnswerCheckItem", Map.of("duty", duty, "in_order", false, "note", "凉菜没盖"))
                .status();
    }

    @Test
    @Order(13)
    void othersOutletsAreNobodysBusiness() {
        firm.person("lu").get("records/batch/" + batch).expect(200);
        firm.person("du").get("records/batch/" + batch).expect(200);
        firm.person("ruan").get("records/batch/" + batch).expect(404);
        assertTrue(on("ruan", "PlateDish", batch, NOTHING).expect(422).shutBy().contains("CA-FOOD/1.1"));
    }

    @Test
    @Order(14)
    @ClauseTest({"G28", "G29"})
    void lawShutsWhatTheCompanyForbidsToo() {
        Map<String, Object> dish = Map.of("dish", "红烧肉", "cold", false, "item", "other", "quantity", "15 份");
        String pork = act("xue", "PrepareBatch", dish).expect(201).record();
        assertEquals(
                List.of("CA-FOOD/2.2", "CN-LAW/G28"),
                on("xue", "CookBatch", pork, Map.of("core", "65")).expect(422).shutBy());
        on("xue", "CookBatch", pork, Map.of("core", "82")).expect(201);
        assertEquals(
                List.of("CA-FOOD/2.3 grams", "CN-LAW/G28"),
                on("xue", "KeepSample", pork, Map.of("grams", "100", "hours", "48"))
                        .expect(422)
                        .shutBy());
        on("xue", "KeepSample", pork, Map.of("grams", "125", "hours", "48")).expect(201);
        Map<String, Object> bill =
                new HashMap<>(Map.of("table", "包间二", "guests", "4", "ordered", "380.00", "charged", "600.00"));
        bill.putAll(Map.of("extra_marked", false, "reminded", true, "urged", false));
        assertEquals(
                List.of("CA-FOOD/3.1", "CN-LAW/G29"),
                act("miao", "SettleBill", bill).expect(422).shutBy());
        bill.put("charged", "380.00");
        act("miao", "SettleBill", bill).expect(201);
    }

    private static Map<String, Object> squid() {
        return Map.of("dish", "白灼鲜鱿", "cold", true, "item", "fresh_squid", "quantity", "20 份");
    }

    private Answer act(String who, String type, Map<String, ?> fields) {
        return firm.person(who).act(type, fields);
    }

    private Answer on(String who, String type, String record, Map<String, ?> fields) {
        return firm.person(who).act(type, record, fields);
    }

    private String plateOf(String of) {
        return on("jin", "PlateDish", of, NOTHING).expect(201).record();
    }

    private JsonObject seen(String type, String id) {
        return firm.person("he").get("records/" + type + "/" + id).expect(200).json();
    }

    private String state(String type, String id) {
        return seen(type, id).getString("state");
    }

    private String field(String type, String id, String name) {
        var value = seen(type, id).getJsonObject("fields").get(name);
        return value instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(value);
    }

    private List<JsonObject> items(String who, String type) {
        return firm.person(who)
                .get("records/" + type + "?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private String handler(String name) {
        return items("lu", "food_handler").stream()
                .filter(item -> item.getJsonObject("fields").getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }

    private Optional<JsonObject> owed(String who, String duty) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").equals(duty))
                .findFirst();
    }
}
