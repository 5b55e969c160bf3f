package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody is dismissed while others wait for what they owe and for their signature. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingIT {

    private final Firm firm = new Firm("leaving");

    @Test
    @Order(1)
    void dutiesOfWhoLeavesGoOnWithTheHeadOfTheUnit() {
        String conflict = firm.conflict("xu", "zhou");
        String due = owed("xu", conflict).getFirst().getString("due_at");
        dismiss("xu", "许南乔");
        List<JsonObject> handed = owed("chen", conflict);
        assertEquals(1, handed.size(), handed.toString());
        assertEquals(due, handed.getFirst().getString("due_at"), "the clock goes on");
        assertTrue(home("chen").contains("is yours now: whoever owed it has left"));
        assertEquals(1, owed("zhou", conflict).size());
    }

    @Test
    @Order(2)
    void approverWhoLeavesLeavesItShutAndTheAdminIsTold() {
        Answer held = firm.person("lin")
                .act("SignContract", Contracts.worth("8000.00", "3%"))
                .expect(202);
        String approval = Contracts.approval(firm, "lin", held);
        Stream.of("chen", "fang").forEach(name -> firm.person(name)
                .act("Approve", Map.of("approval", approval))
                .expect(201));
        dismiss("shen", "沈砚");
        assertTrue(home("gu").contains("Nobody can sign “Legal”"), home("gu"));
        JsonObject open =
                firm.person("lin").get("approvals/" + approval).expect(200).json();
        assertEquals("open", open.getString("state"), "never taken for agreed");
        Answer next = firm.person("lin")
                .act("SignContract", Contracts.worth("8000.00", "3%"))
                .expect(422);
        assertTrue(next.body().contains("Nobody can sign “Legal”"), next.body());
    }

    /** By the way the sales site's regulation has for it. */
    private void dismiss(String name, String person) {
        Map<String, Object> report = new HashMap<>();
        report.put("accused", firm.employee(person));
        report.put("kind", "undermining");
        report.put("conduct", "withholding_message");
        report.put("happened_at", "2026-01-05T02:00:00Z");
        report.put("evidence", "前台登记和聊天截图");
        String opened = Answer.texts(firm.person("lin")
                        .act("ReportMisconduct", report)
                        .expect(201)
                        .json()
                        .getJsonArray("records"))
                .stream()
                .filter(id ->
                        firm.person("he").get("records/misconduct_case/" + id).status() == 200)
                .findFirst()
                .orElseThrow();
        firm.person(name)
                .act("AnswerMisconduct", opened, Map.of("answer", "留言当天已转"))
                .expect(201);
        Map.of("chen", "sales_manager", "fang", "hr").forEach((who, capacity) -> firm.person(who)
                .act("ApproveDismissal", opened, Map.of("capacity", capacity, "reason", "事实清楚"))
                .expect(201));
        firm.person("he")
                .act(
                        "DecideMisconduct",
                        opened,
                        Map.of("outcome", "dismissal", "findings", "证据、申辩均已核对", "union_notice", "书面通知工会"))
                .expect(201);
    }

    private List<JsonObject> owed(String name, String record) {
        return firm.person(name).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("record", "").equals(record))
                .toList();
    }

    private String home(String name) {
        return firm.person(name).page("home.xhtml").expect(200).body();
    }
}
