package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What people owe by a time, and what happens when they do not do it. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DutiesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, Object> CALL =
            Map.of("customer", "王女士", "phone", "13900005678", "problem", "漏水，三天没人来看");

    private final Firm firm = new Firm("duties");

    private JsonObject ticket(String who, String id) {
        return firm.person(who).get("records/service_ticket/" + id).expect(200).json();
    }

    private String call(String who) {
        return firm.person(who).act("OpenServiceTicket", CALL).expect(201).record();
    }

    private Optional<JsonObject> owed(String who, String record) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("record", "").equals(record))
                .findFirst();
    }

    @Test
    @Order(1)
    @ClauseTest("SM-6.4")
    void customerIsAnsweredWithProofAndTheDutyIsDone() {
        String ticket = call("lin");
        JsonObject duty = owed("lin", ticket).orElseThrow();
        Instant opened = Instant.parse(duty.getString("opened_at"));
        assertEquals(opened.plus(Duration.ofHours(24)), Instant.parse(duty.getString("due_at")));

        Answer empty =
                firm.person("lin").act("AnswerServiceTicket", ticket, Map.of()).expect(422);
        assertEquals(List.of("SM-SERVICE/6.4 answer"), empty.shutBy());

        firm.person("lin")
                .act("AnswerServiceTicket", ticket, Map.of("answer", "师傅明早九点上门"))
                .expect(201);
        assertTrue(owed("lin", ticket).isEmpty());
    }

    @Test
    @Order(2)
    void clockStandsStillWhileTheCustomerOwesSomething() {
        String ticket = call("lin");
        firm.person("lin").act("AwaitCustomer", ticket, Map.of("missing", "照片")).expect(201);
        assertTrue(owed("lin", ticket).orElseThrow().getBoolean("paused"));
        firm.person("gu").letPass(3);
        firm.person("lin")
                .act("ResumeServiceTicket", ticket, Map.of("note", "照片已发"))
                .expect(201);
        JsonObject duty = owed("lin", ticket).orElseThrow();
        assertFalse(duty.getBoolean("paused"));
        Duration total =
                Duration.between(Instant.parse(duty.getString("opened_at")), Instant.parse(duty.getString("due_at")));
        assertTrue(total.compareTo(Duration.ofDays(4).minusMinutes(5)) > 0, "runs for " + total);
        firm.person("lin")
                .act("AnswerServiceTicket", ticket, Map.of("answer", "已约师傅"))
                .expect(201);
    }

    @Test
    @Order(3)
    @ClauseTest("SM-6.4")
    void unansweredCallIsRemindedEscalatedAndPutOnRecordOnce() {
        String ticket = call("zhou");
        firm.person("gu").letPass(2);
        Waiting.until("the ticket is late", PATIENCE, () -> ticket("zhou", ticket)
                .getString("state")
                .equals("late"));
        assertTrue(owed("zhou", ticket).isEmpty());
        assertEquals(1, Recorded.of("RecordLateAnswer", ticket));
    }

    @Test
    @Order(4)
    @ClauseTest("SM-7.4")
    void monthWithoutItsMeetingIsPutOnRecord() {
        Waiting.until("the month's meeting is owed", PATIENCE, () -> meeting().isPresent());
        String head = meeting().orElseThrow().getJsonObject("holder").getString("id");
        firm.person("chen")
                .act("HoldMeeting", Map.of("topic", "交付协同", "participants", List.of(head), "minutes", "各部门对齐交付节点"))
                .expect(201);
        Waiting.until("the month's meeting was held", PATIENCE, () -> meeting().isEmpty());
        firm.person("gu").letPass(62);
        Waiting.until("a missed month is on record", PATIENCE, () -> missed() >= 1);
        Waiting.until("the next month is owed", PATIENCE, () -> meeting().isPresent());
    }

    private Optional<JsonObject> meeting() {
        return firm.person("chen").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("SM-SERVICE/7.4"))
                .findFirst();
    }

    private long missed() {
        return Recorded.in("duties", "RecordMissedCadence");
    }

    @Test
    @Order(5)
    void calendarIsKeptThroughTheDesk() {
        Answer past = firm.person("gu")
                .act("SetSpecialDay", Map.of("day", "2020-01-01", "is", "off", "name", "补休"))
                .expect(422);
        assertEquals(List.of("GJ-GOV/5.1"), past.shutBy());
        firm.person("lin")
                .act("SetSpecialDay", Map.of("day", "2099-01-01", "is", "off", "name", "补休"))
                .expect(403);
        firm.person("gu")
                .act("SetSpecialDay", Map.of("day", "2099-01-01", "is", "off", "name", "司庆"))
                .expect(201);
        firm.person("gu")
                .act("SetUnitHours", Map.of("unit", "tinglan", "saturday", "10:00-25:00", "keeps_holidays", "false"))
                .expect(422);
        firm.person("gu")
                .act("SetUnitHours", Map.of("unit", "tinglan", "saturday", "10:00-19:00", "keeps_holidays", "false"))
                .expect(201);
        JsonObject calendar = firm.person("gu").get("calendar").expect(200).json();
        assertTrue(calendar.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                .anyMatch(day -> day.getString("day").equals("2099-01-01") && !day.getBoolean("published")));
        assertTrue(calendar.getJsonArray("years").getValuesAs(JsonObject.class).stream()
                .anyMatch(year -> year.getInt("year") == 2026 && year.getBoolean("published")));
        assertEquals(
                "10:00-19:00",
                calendar.getJsonArray("units")
                        .getJsonObject(0)
                        .getJsonObject("week")
                        .getString("saturday"));
    }
}
