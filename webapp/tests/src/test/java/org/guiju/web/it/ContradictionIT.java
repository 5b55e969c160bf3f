package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Clauses that contradict each other: found before they are published, settled by a named person, told in every decision. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContradictionIT {

    /** 4.9b also for whoever was referred, so that it meets 4.9a. */
    private static final String WIDER =
            "action.relation = \"relative_or_friend\" and (action.source != \"referral\" or count(referrer_claims) = 0"
                    + " or rank_against_referral = \"relative_first\")"
                    + " or action.relation = \"none\" and action.source = \"referral\"";

    private final Firm firm = new Firm("ranking");

    @Test
    @Order(1)
    void draftIsNotPublishedWhileTwoClausesDisagree() {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "RE-SALES",
                                "clause",
                                "RE-SALES/4.9b",
                                "part",
                                "controls/1/when",
                                "value",
                                WIDER))
                .expect(201);
        JsonObject conflict = conflict();
        assertEquals("RE-SALES/4.9a#owner", conflict.getString("one"));
        assertEquals("RE-SALES/4.9b#owner", conflict.getString("other"));
        assertTrue(conflict.getBoolean("analysable"), conflict.toString());
        assertFalse(conflict.getBoolean("decided"), conflict.toString());
        Answer refused = firm.person("gu").tryOut("PublishRevision", publish()).expect(200);
        assertEquals(List.of("draft"), refused.wrongFields(), refused.body());
        assertTrue(refused.body().contains("RE-SALES/4.9a"), refused.body());
    }

    @Test
    @Order(2)
    void somebodyWhoChangedNothingDecides() {
        String id = conflict().getString("conflict");
        assertEquals(
                List.of("GJ-GOV/1.1"),
                firm.person("gu")
                        .act("SettleConflict", settle(id, "one"))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("holds"),
                firm.person("shen")
                        .act("SettleConflict", settle(id, "all"))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("conflict"),
                firm.person("shen")
                        .act("SettleConflict", settle("0000000000000000", "one"))
                        .expect(422)
                        .wrongFields());
        firm.person("shen").act("SettleConflict", settle(id, "one")).expect(201);
        assertTrue(conflict().getBoolean("decided"));
    }

    @Test
    @Order(3)
    void decisionsNameBothClausesFromThatDayOn() {
        for (String law : List.of("CN-LAW/G02", "CN-LAW/LCL-4")) {
            firm.person("shen")
                    .act("ApproveGuardrail", Map.of("draft", firm.draft("RE-SALES"), "clause", law, "reason", "已商定"));
        }
        firm.person("gu").act("PublishRevision", publish()).expect(201);
        firm.person("gu").letPass(1);
        String referrer = Customers.newPhone();
        firm.person("lin").act("RegisterCustomer", Customers.walkIn(referrer)).expect(201);
        Answer referred = firm.person("zhou")
                .act("RegisterCustomer", Customers.referred(Customers.newPhone(), referrer))
                .expect(201);
        assertEquals(1, referred.findings("RE-SALES/4.9a", "determines").size(), referred.body());
        JsonObject yields = referred.finding("RE-SALES/4.9b", "yields");
        assertEquals("RE-SALES/4.9a#owner", yields.getString("to"));
        assertTrue(yields.getString("says").contains("RE-SALES/4.9b"), yields.toString());
    }

    private JsonObject conflict() {
        List<JsonObject> conflicts = firm.person("gu")
                .get("regulations/RE-SALES")
                .expect(200)
                .json()
                .getJsonArray("conflicts")
                .getValuesAs(JsonObject.class);
        assertEquals(1, conflicts.size(), conflicts.toString());
        return conflicts.getFirst();
    }

    private Map<String, Object> settle(String conflict, String holds) {
        return Map.of("draft", firm.draft("RE-SALES"), "conflict", conflict, "holds", holds, "reason", "老带新以凭据为准");
    }

    private Map<String, Object> publish() {
        LocalDate tomorrow = Instant.parse(firm.person("gu")
                        .get("regulations/RE-SALES")
                        .expect(200)
                        .text("at"))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1);
        return Map.of("draft", firm.draft("RE-SALES"), "effective_from", tomorrow);
    }
}
