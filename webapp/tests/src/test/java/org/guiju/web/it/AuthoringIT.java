package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A company writes regulations and clauses of its own: from nothing to an act that they refuse. One company. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthoringIT {

    private static final String GATE =
            """
            title: {zh-Hans: 来电客户先约到访}
            text: {zh-Hans: "来电登记的客户，备注里写明约定的到访日，提前 {days} 天。"}
            parameters:
              days: {label: {zh-Hans: 提前天数}, type: integer, default: 1, min: 0, max: 30, origin: proposed}
            controls:
              - control: note-visit
                kind: gate
                on: RegisterCustomer
                effect: refuses
                when: action.source = "call" and action.note = null
                says: {zh-Hans: 来电客户，在备注里写明约定的到访日}
            examples:
              - name: 来电没有写明
                action: RegisterCustomer
                given: {action.source: call}
                then: {note-visit: refuses}
            """;

    private final Firm firm = new Firm("authoring");

    @Test
    @Order(1)
    @ClauseTest("PL-001.2.0")
    void regulationBegunFromNothingHasTheStandardChapters() {
        assertEquals(
                List.of("code"),
                gu("BeginRegulation", Map.of("title", "来电管理", "code", "heyu"))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("code"),
                gu("BeginRegulation", Map.of("title", "来电管理", "code", "RE-SALES"))
                        .expect(422)
                        .wrongFields());
        gu("BeginRegulation", Map.of("title", "来电管理", "title_en", "Calls", "code", "CALLS", "scheme", "decimal"))
                .expect(201);
        assertEquals("OWN-1", code(gu("BeginRegulation", Map.of("title", "另一份")).expect(201), "OWN-1"));
    }

    private String code(Answer begun, String expected) {
        firm.person("gu").get("regulations/" + expected).expect(200);
        return expected;
    }

    @Test
    @Order(2)
    void whatIsWrongWithAClauseIsToldByLineAndColumn() {
        Answer unknown = gu("WriteClause", writing("CALLS", GATE.replace("action.source", "action.channel")))
                .expect(422);
        assertEquals(List.of("source"), unknown.wrongFields(), unknown.body());
        assertTrue(unknown.body().contains("line 10"), unknown.body());
        assertEquals(
                List.of("source"),
                gu("WriteClause", writing("CALLS", "title: [")).expect(422).wrongFields());
        assertEquals(
                List.of("regulation"),
                gu("WriteClause", writing("CN-LAW", GATE)).expect(422).wrongFields());
        Map<String, Object> elsewhere = writing("CALLS", GATE);
        elsewhere.put("chapter", "99");
        assertEquals(
                List.of("chapter"), gu("WriteClause", elsewhere).expect(422).wrongFields());
        elsewhere.put("chapter", "5");
        elsewhere.put("clause", "RE-SALES/5.1b");
        assertEquals(List.of("clause"), gu("WriteClause", elsewhere).expect(422).wrongFields());
    }

    @Test
    @Order(3)
    @ClauseTest("PL-003.D9.0")
    void gateOfItsOwnRefusesARealActFromItsDay() {
        Map<String, Object> writing = writing("CALLS", GATE);
        writing.put("chapter", "5");
        gu("WriteClause", writing).expect(201);
        Map<String, Object> call = Customers.walkIn(Customers.newPhone());
        call.put("source", "call");
        firm.person("lin").act("RegisterCustomer", call).expect(201);
        publish("CALLS");
        firm.person("gu").letPass(1);
        call.put("phone", Customers.newPhone());
        assertEquals(
                List.of("CALLS/C1"),
                firm.person("lin").act("RegisterCustomer", call).expect(422).shutBy());
        call.put("note", "周六上午");
        firm.person("lin").act("RegisterCustomer", call).expect(201);
        assertEquals("5.1", clause("CALLS", "CALLS/C1").getString("number"));
    }

    @Test
    @Order(4)
    @ClauseTest("PL-003.D9.0")
    void clauseOfItsOwnInAnAdoptedRegulationMovesWithoutAnotherAddress() {
        Map<String, Object> writing = writing("SM-CREDIT", "title: {zh-Hans: 晨会}\ntext: {zh-Hans: 每天九点开晨会。}\n");
        writing.put("chapter", "1");
        gu("WriteClause", writing).expect(201);
        gu("ArrangeRegulation", Map.of("regulation", "SM-CREDIT", "scheme", "article"))
                .expect(201);
        publish("SM-CREDIT");
        firm.person("gu").letPass(1);
        String before = clause("SM-CREDIT", "SM-CREDIT/C1").getString("number");
        assertEquals("company", clause("SM-CREDIT", "SM-CREDIT/C1").getString("layer"));
        gu(
                        "MoveClause",
                        Map.of(
                                "regulation",
                                "SM-CREDIT",
                                "clause",
                                "SM-CREDIT/C1",
                                "chapter",
                                "1",
                                "before",
                                "SM-CREDIT/1.1"))
                .expect(201);
        assertEquals(before, clause("SM-CREDIT", "SM-CREDIT/C1").getString("number"));
        publish("SM-CREDIT");
        firm.person("gu").letPass(1);
        String after = clause("SM-CREDIT", "SM-CREDIT/C1").getString("number");
        assertTrue(!after.equals(before), before + " " + after);
    }

    @Test
    @Order(5)
    void secondEditorIsToldAndNothingIsLost() {
        Map<String, Object> first = writing("CALLS", GATE.replace("提前天数", "提前几天"));
        first.put("clause", "CALLS/C1");
        gu("WriteClause", first).expect(201);
        Map<String, Object> second = new HashMap<>(first);
        second.put("source", GATE);
        second.put("seen", "0".repeat(64));
        assertEquals(List.of("seen"), gu("WriteClause", second).expect(422).wrongFields());
    }

    @Test
    @Order(6)
    void repealedClauseHoldsNoLonger() {
        gu("RepealClause", Map.of("regulation", "CALLS", "clause", "CALLS/C1")).expect(201);
        publish("CALLS");
        firm.person("gu").letPass(1);
        Map<String, Object> call = Customers.walkIn(Customers.newPhone());
        call.put("source", "call");
        firm.person("lin").act("RegisterCustomer", call).expect(201);
    }

    @Test
    @Order(7)
    void documentIsTakenOverInOneAct() {
        String document =
                """
                regulation: SHOWROOM
                title: {zh-Hans: 样板间管理}
                language: zh-Hans
                chapters:
                  - {chapter: "1", title: {zh-Hans: 开放}, clauses: ["1.1", "1.2"]}
                clauses:
                  - {clause: "1.1", title: {zh-Hans: 时间}, text: {zh-Hans: 九点开放。}}
                  - {clause: "1.2", title: {zh-Hans: 清洁}, text: {zh-Hans: 每天两次。}}
                """;
        Answer wrong = gu("TakeOver", Map.of("document", document.replace("\"1.2\"]", "\"1.1\"]")))
                .expect(422);
        assertEquals(
                List.of("document"), wrong.wrongFields().stream().distinct().toList(), wrong.body());
        gu("TakeOver", Map.of("document", document)).expect(201);
        publish("SHOWROOM");
        firm.person("gu").letPass(1);
        assertEquals("1.2", clause("SHOWROOM", "SHOWROOM/1.2").getString("number"));
    }

    private Answer gu(String action, Map<String, Object> values) {
        return firm.person("gu").act(action, values);
    }

    private static Map<String, Object> writing(String regulation, String source) {
        return new HashMap<>(Map.of("regulation", regulation, "source", source));
    }

    private void publish(String regulation) {
        gu(
                        "PublishRevision",
                        Map.of(
                                "draft",
                                firm.person("gu")
                                        .get("regulations/" + regulation)
                                        .expect(200)
                                        .text("draft"),
                                "effective_from",
                                firm.today().plusDays(1).toString(),
                                "consultation_record",
                                "职工代表会议纪要 5 号"))
                .expect(201);
    }

    private JsonObject clause(String regulation, String address) {
        return firm
                .person("lin")
                .get("regulations/" + regulation)
                .expect(200)
                .json()
                .getJsonArray("clauses")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(clause -> clause.getString("clause").equals(address))
                .findFirst()
                .orElseThrow();
    }
}
