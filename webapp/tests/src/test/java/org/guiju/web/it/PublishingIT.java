package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator changes a clause: the draft, the law's guardrails, the date, and cases on either side of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Firm firm = new Firm("publishing");

    @Test
    @Order(1)
    void valuesThatDoNotFitAreRefusedOnTheirField() {
        for (Map<String, Object> wrong : List.of(
                change("manager_penalty", "120%"),
                change("manager_penalty", "viel"),
                change("manager_points", "2.5"),
                change("deduction_nature", "gift"))) {
            Answer refused = firm.person("gu").act("ChangeClause", wrong).expect(422);
            assertEquals(List.of("value"), refused.wrongFields(), refused.body());
        }
        Answer unknown = firm.person("gu")
                .act("ChangeClause", change("no_such_parameter", "1"))
                .expect(422);
        assertEquals(1, unknown.wrongFields().size(), unknown.body());
        firm.person("lin").act("ChangeClause", change("manager_penalty", "20%")).expect(403);
        Answer head = firm.person("chen")
                .act("ChangeClause", change("manager_penalty", "20%"))
                .expect(422);
        assertEquals(List.of("GJ-GOV/1.3"), head.shutBy(), "the head of a unit speaks for that unit");
    }

    @Test
    @Order(2)
    @ClauseTest({"G02", "G08", "PL-001.4.A3", "PL-002.6.2b"})
    void newValueHoldsForCasesFromItsDay() {
        String before = firm.conflict("lin", "zhou");
        String waiting = firm.conflict("lin", "zhou");
        firm.person("gu").act("ChangeClause", change("manager_penalty", "20%")).expect(201);
        String draft = firm.draft("RE-SALES");
        LocalDate today = today();

        Answer guarded = firm.person("gu")
                .tryOut("PublishRevision", publish(draft, today.plusDays(1)))
                .expect(200);
        assertEquals("refused", guarded.text("outcome"));
        assertTrue(guarded.shutBy().contains("CN-LAW/G02"), guarded.body());
        assertTrue(guarded.shutBy().contains("CN-LAW/LCL-4 consultation_record"), guarded.body());
        firm.person("gu").act("ApproveGuardrail", approval(draft, "CN-LAW/G02")).expect(403);
        firm.person("shen")
                .act("ApproveGuardrail", approval(draft, "CN-LAW/G02"))
                .expect(201);
        firm.person("shen")
                .act("ApproveGuardrail", approval(draft, "CN-LAW/LCL-4"))
                .expect(201);
        Answer today20 =
                firm.person("gu").act("PublishRevision", publish(draft, today)).expect(422);
        assertTrue(today20.shutBy().contains("GJ-GOV/1.2 effective_from"), today20.body());
        assertTrue(today20.shutBy().contains("CN-LAW/G11 effective_from"), today20.body());
        firm.person("gu")
                .act("PublishRevision", publish(draft, today.plusDays(1)))
                .expect(201);

        assertPenalty(before, "-2400.00", 1);
        assertTrue(clause(today).contains("30%") && clause(today.plusDays(1)).contains("20%"));
        firm.person("gu").letPass(1);
        assertPenalty(waiting, "-2400.00", 1);
        assertPenalty(firm.conflict("lin", "zhou"), "-1600.00", 2);
    }

    @Test
    @Order(3)
    void nothingIsPublishedTwice() {
        Answer again = firm.person("gu")
                .act("PublishRevision", publish(UUID.randomUUID().toString(), today().plusDays(1)))
                .expect(422);
        assertEquals(List.of("draft"), again.wrongFields(), again.body());
        assertFalse(again.body().contains("docket"), again.body());
    }

    @Test
    @Order(4)
    void valuesThatDoNotGoTogetherNeedAName() {
        firm.person("gu").act("ChangeClause", change("manager_penalty", "60%")).expect(201);
        String draft = firm.draft("RE-SALES");
        LocalDate tomorrow = today().plusDays(1);
        Answer doubtful = firm.person("gu")
                .tryOut("PublishRevision", publish(draft, tomorrow))
                .expect(200);
        assertEquals(List.of("draft"), doubtful.wrongFields(), doubtful.body());
        assertTrue(doubtful.body().contains("manager_penalty"), doubtful.body());

        JsonObject warning = firm.person("gu")
                .get("regulations/RE-SALES")
                .expect(200)
                .json()
                .getJsonArray("warnings")
                .getJsonObject(0);
        assertFalse(warning.getBoolean("accepted"), warning.toString());
        firm.person("lin")
                .act("AcceptWarning", acceptance(draft, warning.getString("warning")))
                .expect(403);
        Answer unknown = firm.person("shen")
                .act("AcceptWarning", acceptance(draft, "0000000000000000"))
                .expect(422);
        assertEquals(List.of("warning"), unknown.wrongFields(), unknown.body());
        firm.person("shen")
                .act("AcceptWarning", acceptance(draft, warning.getString("warning")))
                .expect(201);
        Answer decided = firm.person("gu")
                .tryOut("PublishRevision", publish(draft, tomorrow))
                .expect(200);
        assertEquals(List.of(), decided.wrongFields(), decided.body());

        firm.person("gu").act("ChangeClause", change("manager_penalty", "70%")).expect(201);
        Answer again = firm.person("gu")
                .tryOut("PublishRevision", publish(draft, tomorrow))
                .expect(200);
        assertEquals(List.of("draft"), again.wrongFields(), again.body());
    }

    private static Map<String, Object> acceptance(String draft, String warning) {
        return Map.of("draft", draft, "warning", warning, "reason", "经理当场判定，从严；已与职工代表商定");
    }

    private void assertPenalty(String conflict, String amount, int revision) {
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        JsonObject entry = firm.entries("lin", conflict).getFirst();
        assertEquals(
                0, entry.getJsonNumber("amount").bigDecimalValue().compareTo(new BigDecimal(amount)), entry.toString());
        assertEquals(revision, entry.getInt("revision"));
    }

    private LocalDate today() {
        return Instant.parse(firm.person("gu")
                        .get("regulations/RE-SALES")
                        .expect(200)
                        .text("at"))
                .atZone(ZONE)
                .toLocalDate();
    }

    private String clause(LocalDate day) {
        return firm
                .person("gu")
                .get("regulations/RE-SALES?on=" + day)
                .expect(200)
                .json()
                .getJsonArray("clauses")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(clause -> clause.getString("clause").equals("RE-SALES/5.1b"))
                .map(clause -> clause.getString("text"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> change(String parameter, String value) {
        return Map.of("regulation", "RE-SALES", "clause", "RE-SALES/5.1b", "parameter", parameter, "value", value);
    }

    private static Map<String, Object> approval(String draft, String clause) {
        return Map.of("draft", draft, "clause", clause, "reason", "已与职工代表商定");
    }

    private static Map<String, Object> publish(String draft, LocalDate from) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("draft", draft);
        fields.put("effective_from", from);
        return fields;
    }
}
