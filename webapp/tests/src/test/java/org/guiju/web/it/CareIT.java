package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Looking after customers: what follows a contract, what customers say, what colleagues owe them. */
class CareIT {

    private final Firm firm = new Firm("care");

    @Test
    @ClauseTest({"SM-6.5", "SM-6.8"})
    void contractIsClosedOnceTheCustomerHasTheDocumentsAndReturnVisitsGoOn() {
        String contract = Contracts.signed(firm, "lin", Contracts.worth("8000.00", "0%"));
        firm.person("lin")
                .act(
                        "RecordDelivery",
                        contract,
                        Map.of("delivered_on", firm.today().toString()))
                .expect(201);
        assertEquals(Duration.ofDays(7), timeFor("lin", "SM-CARE/1.2", contract));

        assertEquals(
                List.of("SM-CARE/1.1"),
                firm.person("lin")
                        .act("CloseContract", contract, Map.of())
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("SM-CARE/1.1 link"),
                handOver(contract, Map.of("document", "user_guide", "way", "link", "confirmed", true))
                        .expect(422)
                        .shutBy());
        handOver(contract, Map.of("document", "user_guide", "way", "paper", "confirmed", true))
                .expect(201);
        assertEquals(
                List.of("SM-CARE/1.1 confirmed"),
                handOver(contract, Map.of("document", "service_card", "way", "paper", "confirmed", false))
                        .expect(422)
                        .shutBy());
        handOver(contract, Map.of("document", "service_card", "way", "paper", "confirmed", true))
                .expect(201);
        firm.person("lin").act("CloseContract", contract, Map.of()).expect(201);

        Map<String, Object> visit =
                new HashMap<>(Map.of("way", "phone", "satisfaction", 3, "use", "每天在用", "problem", "门关不严"));
        assertEquals(
                List.of("SM-CARE/1.2 phone"),
                firm.person("lin")
                        .act("RecordReturnVisit", contract, visit)
                        .expect(422)
                        .shutBy());
        visit.put("phone", Customers.newPhone());
        firm.person("lin").act("RecordReturnVisit", contract, visit).expect(201);
        assertEquals(Duration.ofDays(30), timeFor("lin", "SM-CARE/1.2", contract));
        JsonObject ticket = firm.person("lin")
                .get("records/service_ticket")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertEquals("门关不严", ticket.getJsonObject("fields").getString("problem"));
        assertTrue(owed("lin", "SM-SERVICE/6.4", ticket.getString("id")).isPresent());
    }

    @Test
    @ClauseTest("SM-8.5")
    void commentIsReportedLateOnesAreMarkedAndTheManagerSeesToIt() {
        String customer = customer();
        Answer late = firm.person("lin")
                .act(
                        "RecordComment",
                        customer,
                        Map.of(
                                "kind",
                                "criticism",
                                "words",
                                "等了三天",
                                "clause",
                                "SM-SERVICE/6.4",
                                "heard_at",
                                firm.now().minus(Duration.ofHours(30)).toString()))
                .expect(201);
        assertEquals(1, late.findings("SM-CARE/2.1", "warns").size(), late.body());
        String comment = late.record();
        assertEquals("reported", record("chen", "comment", comment).getString("state"));
        assertTrue(owed("chen", "SM-CARE/2.1", comment).isPresent());
        firm.person("lin").act("SeeToComment", comment, Map.of("done", "已致歉")).expect(403);
        firm.person("chen")
                .act("SeeToComment", comment, Map.of("done", "已致歉，当天上门"))
                .expect(201);
        assertTrue(owed("chen", "SM-CARE/2.1", comment).isEmpty());
    }

    @Test
    @ClauseTest("SM-004.4.4")
    void colleagueAnswersAndTheSalespersonTellsTheCustomer() {
        String customer = customer();
        String request = firm.person("lin")
                .act("AskColleague", customer, Map.of("asked", firm.employee("方若初"), "need", "开票抬头写错"))
                .expect(201)
                .record();
        assertTrue(owed("fang", "SM-CARE/2.2", request).isPresent());
        assertEquals(
                List.of("SM-CARE/2.2"),
                firm.person("chen")
                        .act("AnswerColleague", request, Map.of("answer", "重开"))
                        .expect(422)
                        .shutBy());
        firm.person("fang")
                .act("AnswerColleague", request, Map.of("answer", "明天重开"))
                .expect(201);
        assertTrue(owed("lin", "SM-CARE/2.2", request).isPresent());
        assertEquals(
                List.of("SM-CARE/2.2"),
                firm.person("chen")
                        .act("TellCustomer", request, Map.of("told", "代为告知"))
                        .expect(422)
                        .shutBy());
        firm.person("lin").act("TellCustomer", request, Map.of("told", "已电话告知")).expect(201);
        assertTrue(owed("lin", "SM-CARE/2.2", request).isEmpty());
    }

    @Test
    @ClauseTest("SM-7.3")
    void nothingIsQuotedUntilDevelopmentHasDecidedAndTheManagerAgrees() {
        String opportunity = firm.person("lin")
                .act("OpenOpportunity", customer(), Map.of("purchase_need", "三房", "industry", "教师"))
                .expect(201)
                .record();
        firm.person("gu")
                .act(
                        "GrantRole",
                        Map.of(
                                "person",
                                firm.employee("何景行"),
                                "unit",
                                "hq",
                                "role",
                                "rnd",
                                "from",
                                firm.today().toString()))
                .expect(201);
        String requirement = firm.person("lin")
                .act("AskSpecialRequirement", opportunity, Map.of("requirement", "加装儿童护栏"))
                .expect(201)
                .record();
        assertTrue(owed("he", "SM-CARE/3.1", requirement).isPresent());
        Map<String, Object> quotation = Map.of("quoted", "三房", "list_price", "3000000.00", "price", "3000000.00");
        assertTrue(firm.person("chen")
                .tryOut("IssueQuotation", opportunity, quotation)
                .expect(200)
                .shutBy()
                .contains("SM-CARE/3.1"));
        Map<String, Object> decision = new HashMap<>(Map.of("feasible", "feasible", "because", "标准件可装"));
        assertEquals(
                List.of("SM-CARE/3.1 cost", "SM-CARE/3.1 ready_on"),
                firm.person("he")
                        .act("DecideSpecialRequirement", requirement, decision)
                        .expect(422)
                        .shutBy());
        decision.put("cost", "1200.00");
        decision.put("ready_on", firm.today().plusDays(20).toString());
        firm.person("he").act("DecideSpecialRequirement", requirement, decision).expect(202);
        firm.person("chen").act("Approve", Map.of("approval", waiting("he"))).expect(201);
        assertEquals(
                "decided", record("chen", "special_requirement", requirement).getString("state"));
        assertFalse(firm.person("chen")
                .tryOut("IssueQuotation", opportunity, quotation)
                .expect(200)
                .shutBy()
                .contains("SM-CARE/3.1"));
    }

    private String customer() {
        return firm.person("lin")
                .act("RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201)
                .record();
    }

    private String waiting(String name) {
        return firm.person(name).get("approvals?of=mine").expect(200).list().stream()
                .filter(found -> found.getString("state").equals("open"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private Answer handOver(String contract, Map<String, Object> document) {
        Map<String, Object> fields = new HashMap<>(document);
        fields.put("handed_on", firm.today().toString());
        return firm.person("lin").act("HandOverDocument", contract, fields);
    }

    private JsonObject record(String who, String type, String id) {
        return firm.person(who).get("records/" + type + "/" + id).expect(200).json();
    }

    private Optional<JsonObject> owed(String who, String clause, String record) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals(clause))
                .filter(duty -> duty.getString("record", "").equals(record))
                .findFirst();
    }

    /** From the day of delivery, which is today, to when the duty is due. */
    private Duration timeFor(String who, String clause, String record) {
        JsonObject duty = owed(who, clause, record).orElseThrow();
        Duration left = Duration.between(firm.now(), Instant.parse(duty.getString("due_at")));
        return Duration.ofDays(Math.round(left.toMinutes() / 1440.0));
    }
}
