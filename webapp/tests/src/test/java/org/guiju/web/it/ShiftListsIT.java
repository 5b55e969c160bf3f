package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shift's own lists, and the controls of each level. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShiftListsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String WEEKLY = "CA-CONTROL/1.2#weekly-office";

    private final Firm firm = new Firm("lists");

    private static String shift;
    private static String people;

    @Test
    @Order(1)
    void openingListHangsOnTheShiftItOpens() {
        shift = act("lu", "OpenShift", Map.of("kind", "day")).expect(201).record();
        for (String item : List.of("people", "unfit", "hands", "utilities", "pests")) {
            assertEquals(shift, owed("lu", item).orElseThrow().getString("record"), item);
        }
        assertEquals(shift, owed("jin", "expiry").orElseThrow().getString("record"));
        assertTrue(owed("lu", "expiry").isEmpty() && owed("jin", "hands").isEmpty(), "each item is somebody's");
        assertTrue(owed("qiu", "hands").isEmpty(), "another outlet's shift is not theirs");
        assertTrue(on("lu", "CloseShift", shift, Map.of()).expect(422).shutBy().contains("CA-SHIFT/1.1 reason"));
    }

    @Test
    @Order(2)
    void whatIsFoundIsPutRightAndVerifiedByAnother() {
        people = duty("lu", "people");
        answer("lu", "people", Map.of("value", "6")).expect(201);
        Answer found = answer("lu", "unfit", Map.of("value", "1")).expect(201);
        assertEquals(1, found.findings("CA-SHIFT/1.1", "warns").size(), found.body());
        act("lu", "CorrectCheckItem", Map.of("duty", duty("lu", "correct"), "done", "让他回家休息"))
                .expect(201);
        String verification = duty("shao", "verify");
        assertEquals(
                List.of("duty"),
                act("lu", "VerifyCorrection", Map.of("duty", verification, "passes", true))
                        .expect(422)
                        .wrongFields());
        act("shao", "VerifyCorrection", Map.of("duty", verification, "passes", true))
                .expect(201);
        assertTrue(owed("shao", "verify").isEmpty());
    }

    @Test
    @Order(3)
    void answerIsCorrectedByWhoGaveItAndComesBeforeWhoSupervises() {
        Map<String, Object> right = Map.of("duty", people, "value", "7", "reason", "数漏了一个人");
        assertEquals(
                List.of("GJ-GOV/10.3"),
                act("jin", "AmendCheckAnswer", right).expect(422).shutBy());
        assertEquals(
                List.of("value"),
                act("lu", "AmendCheckAnswer", Map.of("duty", people, "value", "6", "reason", "没改"))
                        .expect(422)
                        .wrongFields());
        Answer amended = act("lu", "AmendCheckAnswer", right).expect(201);
        assertTrue(
                amended.finding("CA-SHIFT/1.1", "warns").toString().contains("“6")
                        && amended.body().contains("“7"),
                amended.body());
        assertEquals(
                List.of("changed"),
                firm.person("du").get("reviews").expect(200).list().stream()
                        .filter(item -> item.getString("item").equals(amended.text("docket")))
                        .flatMap(item -> Answer.texts(item.getJsonArray("flags")).stream())
                        .toList());
        String page = firm.person("lu").page("checks.xhtml").expect(200).body();
        assertTrue(page.contains("why.xhtml?docket=" + amended.text("docket")), page);
    }

    @Test
    @Order(4)
    void closingListFollowsTheShiftAndWhatNobodyAnsweredIsOnRecord() {
        String close = "{\"subject\":\"" + shift + "\",\"fields\":{},\"reason\":\"客人走得晚，先收班\"}";
        firm.person("lu")
                .postUnder("close-the-first-shift", "actions/CloseShift", close)
                .expect(201);
        answer("lu", "gas", Map.of("in_order", true)).expect(201);
        assertTrue(owed("lu", "appliances").isPresent());
        firm.person("gu").letPassHours(2);
        Waiting.until("the closing check nobody answered is on record", PATIENCE, () -> owed("lu", "appliances")
                .isEmpty());
        assertEquals(1, Recorded.times("lists", "RecordMissedCadence", "冷热设备门关好"));
    }

    @Test
    @Order(5)
    void dailyControlLeadsToFindingsThatAnotherVerifies() {
        Map<String, Object> areas = new HashMap<>();
        List.of("people", "goods", "making", "holding", "premises").forEach(area -> areas.put(area, "in_order"));
        areas.put("utensils", "found");
        assertEquals(
                List.of("CA-CONTROL/1.1 summary"),
                act("shao", "ReportDailyControl", areas).expect(422).shutBy());
        areas.put("summary", "消毒柜温度不够");
        String control = act("shao", "ReportDailyControl", areas).expect(201).record();
        assertEquals(control, owed("shao", "list-findings").orElseThrow().getString("record"));
        Map<String, Object> finding = Map.of("what", "消毒柜只有 80 度", "risk", "high", "responsible", employee("陆青禾"));
        on("shao", "AddControlFinding", control, finding).expect(201);
        assertTrue(owed("shao", "list-findings").isEmpty());
        String listed = owed("lu", "correct-finding").orElseThrow().getString("record");
        on("lu", "CorrectControlFinding", listed, Map.of("corrected", "换了加热管，升到 120 度"))
                .expect(201);
        Map<String, Object> passes = Map.of("passes", true, "verdict", "看过读数");
        assertEquals(
                List.of("CA-CONTROL/2.1"),
                on("lu", "VerifyControlFinding", listed, passes).expect(422).shutBy());
        on("shao", "VerifyControlFinding", listed, passes).expect(201);
        assertEquals(
                "closed",
                firm.person("shao")
                        .get("records/control_finding/" + listed)
                        .expect(200)
                        .text("state"));
    }

    @Test
    @Order(6)
    void weekWithoutACheckIsOnRecordAndTheNextCheckSaysSo() {
        Waiting.until("the week's check is owed", PATIENCE, () -> owed("du", "weekly-office")
                .isPresent());
        long before = Recorded.times("lists", "RecordMissedCadence", WEEKLY);
        int days = DayOfWeek.SUNDAY.getValue() - firm.today().getDayOfWeek().getValue() + 1;
        firm.person("gu").letPass(days);
        Waiting.until(
                "the missed week is on record",
                PATIENCE,
                () -> Recorded.times("lists", "RecordMissedCadence", WEEKLY) > before);
        Map<String, Object> check = Map.of("found", false, "summary", "五家店都看过");
        String report = act("du", "ReportWeeklyCheck", check).expect(201).record();
        JsonObject fields = firm.person("du")
                .get("records/food_control/" + report)
                .expect(200)
                .json()
                .getJsonObject("fields");
        assertTrue(Integer.parseInt(fields.get("missed").toString()) >= 1, fields.toString());
    }

    private Answer act(String who, String type, Map<String, ?> fields) {
        return firm.person(who).act(type, fields);
    }

    private Answer on(String who, String type, String record, Map<String, ?> fields) {
        return firm.person(who).act(type, record, fields);
    }

    private Answer answer(String who, String item, Map<String, ?> evidence) {
        Map<String, Object> fields = new HashMap<>(evidence);
        fields.put("duty", duty(who, item));
        return act(who, "AnswerCheckItem", fields);
    }

    private String duty(String who, String code) {
        return owed(who, code).orElseThrow().getString("id");
    }

    private Optional<JsonObject> owed(String who, String code) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").equals(code))
                .findFirst();
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }
}
