package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** From a proposed deduction to what wage law lets the company take. */
class LedgerIT {

    @Test
    @ClauseTest({"G02", "G03", "G13"})
    void takesCompensationOnlyUpToTheLimitOfTheMonth() {
        Firm firm = new Firm("wages");
        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "leadership"))
                .expect(201);
        List<JsonObject> entries = firm.entries("lin", conflict);
        String manager = entries.getFirst().getString("id");
        String leadership = entries.getLast().getString("id");

        Answer undecided = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", manager))
                .expect(422);
        assertTrue(undecided.shutBy().contains("CN-LAW/G13"), undecided.body());
        Answer foreign = firm.person("zhou")
                .act("AnswerLedgerEntry", Map.of("entry", manager, "defence", "替他说一句"))
                .expect(422);
        assertEquals(List.of("GJ-GOV/2.1"), foreign.shutBy());
        Answer unanswered =
                firm.person("fang").act("DecideLedgerEntry", upheld(manager)).expect(422);
        assertEquals(List.of("GJ-GOV/2.2"), unanswered.shutBy());
        for (String entry : List.of(manager, leadership)) {
            firm.person("lin")
                    .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "客户先找的我"))
                    .expect(201);
            firm.person("lin").act("DecideLedgerEntry", upheld(entry)).expect(403);
            firm.person("fang").act("DecideLedgerEntry", upheld(entry)).expect(201);
        }
        Answer twice =
                firm.person("fang").act("DecideLedgerEntry", upheld(manager)).expect(422);
        assertTrue(twice.shutBy().contains("GJ-GOV/2.1"), twice.body());

        Answer bare = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", manager))
                .expect(422);
        assertTrue(bare.shutBy().contains("CN-LAW/GZ-16"), bare.body());
        for (String entry : List.of(manager, leadership)) {
            firm.person("fang").act("ProveLoss", compensation(entry, "6000.00")).expect(201);
        }
        Answer first = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", manager))
                .expect(201);
        assertPosted(first, "2400.00");
        Answer second = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", leadership))
                .expect(201);
        assertPosted(second, "520.00");
        List<JsonObject> posted = firm.entries("lin", conflict);
        assertEquals(0, number(posted.getFirst(), "posted").compareTo(new BigDecimal("-2400.00")));
        assertEquals(0, number(posted.getLast(), "posted").compareTo(new BigDecimal("-520.00")));
        Answer why = firm.person("lin")
                .get("docket/" + posted.getLast().getString("posted_docket"))
                .expect(200);
        assertTrue(why.body().contains("CN-LAW/GZ-16") && why.body().contains("deduction_cap"), why.body());
    }

    private static Map<String, Object> upheld(String entry) {
        return Map.of("entry", entry, "uphold", true, "reason", "证据充分");
    }

    private static Map<String, Object> compensation(String entry, String loss) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("entry", entry);
        fields.put("proven_loss", loss);
        fields.put("loss_description", "客户退房，佣金损失按合同计算");
        fields.put("contract_clause", "劳动合同第十二条");
        return fields;
    }

    private static void assertPosted(Answer answer, String amount) {
        JsonObject taken = answer.finding("CN-LAW/GZ-16", "determines");
        assertEquals(0, number(taken, "value").compareTo(new BigDecimal(amount)), answer.body());
    }

    private static BigDecimal number(JsonObject object, String name) {
        return object.getJsonNumber(name).bigDecimalValue();
    }
}
