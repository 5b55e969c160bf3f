package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** A report of misconduct, from the facts to the decision. */
class MisconductIT {

    private final Firm firm = new Firm("misconduct");

    @Test
    @ClauseTest("RE-5.2a")
    void grabbingFreezesTheCustomerAndIsDecidedAfterHearingAndConsents() {
        String customer = customerOf("lin");
        String accused = employee("xu");
        String theirs = customerOf("xu");
        Answer unnamed = firm.person("lin")
                .act("ReportMisconduct", report(accused, "grabbing", "registered_over_colleague"))
                .expect(422);
        assertTrue(unnamed.shutBy().contains("RE-SALES/5.2a customer"), unnamed.body());
        Map<String, Object> facts = report(accused, "grabbing", "registered_over_colleague");
        facts.put("customer", customer);
        String opened =
                caseAmong(firm.person("lin").act("ReportMisconduct", facts).expect(201));

        Answer frozen = firm.person("chen")
                .act("ReassignCustomer", customer, Map.of("new_owner", employee("zhou"), "reason", "调整"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2a"), frozen.shutBy());
        Answer early = firm.person("he")
                .act("DecideMisconduct", opened, decision("warning"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2a"), early.shutBy());
        firm.person("zhou")
                .act("AnswerMisconduct", opened, Map.of("answer", "不关我事"))
                .expect(403);
        firm.person("xu")
                .act("AnswerMisconduct", opened, Map.of("answer", "我不知道已有人登记"))
                .expect(201);

        Answer alone = firm.person("he")
                .act("DecideMisconduct", opened, decision("dismissal"))
                .expect(422);
        assertEquals(
                List.of("RE-SALES/5.2c", "RE-SALES/5.2c", "RE-SALES/5.2c union_notice"),
                alone.shutBy().stream()
                        .filter(clause -> clause.startsWith("RE-SALES"))
                        .toList(),
                alone.body());
        assertTrue(
                alone.finding("CN-LAW/G10", "refuses").getString("says").contains("Labour Contract Law, Art. 43"),
                alone.body());
        consent(opened, "chen", "sales_manager");
        Answer borrowed = firm.person("chen")
                .act("ApproveDismissal", opened, Map.of("capacity", "hr", "reason", "代办"))
                .expect(422);
        assertTrue(borrowed.shutBy().contains("RE-SALES/5.2c capacity"), borrowed.body());
        consent(opened, "fang", "hr");
        Map<String, Object> dismissal = decision("dismissal");
        dismissal.put("union_notice", "十一月二十日书面通知工会");
        firm.person("he").act("DecideMisconduct", opened, dismissal).expect(201);

        JsonObject closed = firm.person("he")
                .get("records/misconduct_case/" + opened)
                .expect(200)
                .json();
        assertEquals("closed", closed.getString("state"));
        assertEquals("dismissal", closed.getJsonObject("fields").getString("outcome"));
        Answer dismissed = firm.person("xu").get("actions").expect(403);
        assertEquals("urn:guiju:problem:company-required", dismissed.text("type"));
        assertNotEquals(accused, ownerOf(theirs), "their customers are with a sales manager");
        firm.person("chen")
                .act("ReassignCustomer", customer, Map.of("new_owner", employee("zhou"), "reason", "案件已结"))
                .expect(201);
    }

    @Test
    @ClauseTest("RE-5.2b")
    void underminingIsWhatTheCompanyDefined() {
        String accused = employee("zhou");
        Answer undefined = firm.person("lin")
                .act("ReportMisconduct", report(accused, "undermining", "arguing_before_customer"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2b conduct"), undefined.shutBy());
        Answer oneself = firm.person("zhou")
                .act("ReportMisconduct", report(accused, "undermining", "withholding_message"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2c accused"), oneself.shutBy());
        Answer goodFaith = firm.person("lin")
                .act("ReportMisconduct", report(accused, "undermining", "false_report"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2b bad_faith_because"), goodFaith.shutBy());
    }

    @Test
    @ClauseTest("RE-5.2b")
    void underminingIsDecidedAfterTheAnswerByLeadersOnly() {
        String opened = caseAmong(firm.person("lin")
                .act("ReportMisconduct", report(employee("zhou"), "undermining", "withholding_message"))
                .expect(201));
        Answer early = firm.person("he")
                .act("DecideMisconduct", opened, decision("warning"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.2b"), early.shutBy());
        firm.person("zhou")
                .act("AnswerMisconduct", opened, Map.of("answer", "留言当天已转"))
                .expect(201);
        firm.person("chen").act("DecideMisconduct", opened, decision("warning")).expect(403);
        firm.person("he").act("DecideMisconduct", opened, decision("warning")).expect(201);
        Answer again = firm.person("he")
                .act("DecideMisconduct", opened, decision("warning"))
                .expect(422);
        assertTrue(again.shutBy().contains("RE-SALES/5.2c"), again.body());
    }

    private void consent(String opened, String name, String capacity) {
        firm.person(name)
                .act("ApproveDismissal", opened, Map.of("capacity", capacity, "reason", "事实清楚"))
                .expect(201);
    }

    private String caseAmong(Answer reported) {
        return Answer.texts(reported.json().getJsonArray("records")).stream()
                .filter(id ->
                        firm.person("he").get("records/misconduct_case/" + id).status() == 200)
                .findFirst()
                .orElseThrow();
    }

    private String customerOf(String name) {
        Answer registered = firm.person(name)
                .act("RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201);
        return Answer.texts(registered.json().getJsonArray("records")).stream()
                .filter(id -> firm.person(name).get("records/customer/" + id).status() == 200)
                .findFirst()
                .orElseThrow();
    }

    private String ownerOf(String customer) {
        return firm.person("chen")
                .get("records/customer/" + customer)
                .expect(200)
                .json()
                .getJsonObject("owner")
                .getString("id");
    }

    /** Their id, as the customers they register name it. */
    private String employee(String name) {
        return ownerOf(customerOf(name));
    }

    private static Map<String, Object> report(String accused, String kind, String conduct) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("accused", accused);
        fields.put("kind", kind);
        fields.put("conduct", conduct);
        fields.put("happened_at", "2026-01-05T02:00:00Z");
        fields.put("evidence", "前台登记和聊天截图");
        return fields;
    }

    private static Map<String, Object> decision(String outcome) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", outcome);
        fields.put("findings", "证据、申辩均已核对");
        return fields;
    }
}
