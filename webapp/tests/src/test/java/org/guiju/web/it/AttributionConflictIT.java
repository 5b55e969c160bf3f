package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Attribution conflicts (撞单) in a company that deducts money, from the second registration to the decision. */
class AttributionConflictIT {

    private static final Map<String, String> TO_THE_FIRST = Map.of("outcome", "first_registrant", "reason", "先到先得");
    private static final Map<String, String> TO_MANAGER = Map.of("to", "manager");
    private static final Map<String, String> TO_LEADERSHIP = Map.of("to", "leadership");

    private final Firm firm = new Firm("collisions");

    @Test
    @ClauseTest("RE-5.1a")
    void opensByItselfWhenASecondPersonRegistersTheCustomer() {
        String phone = Customers.newPhone();
        firm.person("lin").act("RegisterCustomer", Customers.walkIn(phone)).expect(201);
        Answer second = firm.person("zhou")
                .act("RegisterCustomer", Customers.walkIn(phone))
                .expect(201);
        assertFalse(second.findings("RE-SALES/5.1a", "determines").isEmpty(), second.body());
        JsonObject opened = firm.conflictSeenBy("lin", firm.conflictAbout("zhou", phone));
        assertEquals("settling", opened.getString("state"));
        assertEquals(2, opened.getJsonObject("fields").getJsonArray("parties").size());
        assertTrue(firm.person("zhou").get("duties").list().stream()
                .anyMatch(duty -> duty.getString("record", "").equals(opened.getString("id"))));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void settlesBetweenThePartiesWithoutConsequences() {
        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin").act("ProposeSettlement", conflict, TO_THE_FIRST).expect(201);
        Answer own =
                firm.person("lin").act("ConfirmSettlement", conflict, Map.of()).expect(422);
        assertEquals(List.of("RE-SALES/5.1a"), own.shutBy());
        firm.person("zhou")
                .act("ConfirmSettlement", conflict, Map.of("outcome", "first_registrant"))
                .expect(201);
        assertEquals("closed", firm.conflictSeenBy("zhou", conflict).getString("state"));
        assertEquals(List.of(), firm.entries("lin", conflict));
        assertEquals(List.of(), firm.entries("zhou", conflict));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void isClosedToColleaguesWhoAreNotParties() {
        String conflict = firm.conflict("lin", "zhou");
        firm.person("xu").get("records/attribution_conflict/" + conflict).expect(404);
        firm.person("xu").act("ProposeSettlement", conflict, TO_THE_FIRST).expect(403);
    }

    @Test
    @ClauseTest("RE-5.1a")
    void keepsTheCustomerFromBeingReassigned() {
        String phone = Customers.newPhone();
        Answer first = firm.person("lin")
                .act("RegisterCustomer", Customers.walkIn(phone))
                .expect(201);
        firm.person("zhou").act("RegisterCustomer", Customers.walkIn(phone)).expect(201);
        String conflict = firm.conflictAbout("lin", phone);
        String customer =
                firm.conflictSeenBy("lin", conflict).getJsonObject("fields").getString("customer");
        assertTrue(first.body().contains(customer));
        Answer refused = firm.person("chen")
                .act(
                        "ReassignCustomer",
                        customer,
                        Map.of("new_owner", firm.parties(conflict).getLast(), "reason", "调整"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.1a"), refused.shutBy());
    }

    @Test
    @ClauseTest("RE-5.1b")
    void proposesThirtyPercentOfEachBaseSalaryWhenTheManagerIsAsked() {
        String conflict = firm.conflict("lin", "zhou");
        Answer asked = firm.person("lin")
                .act("EscalateAttributionConflict", conflict, TO_MANAGER)
                .expect(201);
        assertEquals(1, asked.findings("RE-SALES/5.1b", "proposes").size(), "one's own, not the rival's");
        assertProposed(firm.entries("lin", conflict), "RE-SALES/5.1b", "-2400.00");
        assertProposed(firm.entries("zhou", conflict), "RE-SALES/5.1b", "-2100.00");
        JsonObject entry = firm.entries("lin", conflict).getFirst();
        assertEquals(1, entry.getInt("revision"));
        assertEquals("loss_compensation", entry.getString("nature"));
        JsonObject reasons = firm.person("lin")
                .get("docket/" + entry.getString("docket"))
                .expect(200)
                .json();
        assertTrue(reasons.toString().contains("manager_penalty"), reasons.toString());
    }

    @Test
    @ClauseTest("RE-5.1c")
    void addsFiftyPercentWhenTheLeadershipIsAsked() {
        String conflict = firm.conflict("lin", "zhou");
        Answer early = firm.person("lin")
                .act("EscalateAttributionConflict", conflict, TO_LEADERSHIP)
                .expect(422);
        assertTrue(early.shutBy().contains("RE-SALES/5.1c"), early.body());
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, TO_MANAGER)
                .expect(201);
        firm.person("zhou")
                .act("EscalateAttributionConflict", conflict, TO_LEADERSHIP)
                .expect(201);
        List<JsonObject> entries = firm.entries("lin", conflict);
        assertEquals(List.of("proposed", "proposed"), states(entries), "the leadership's step adds to the manager's");
        assertEquals(0, amount(entries.getLast()).compareTo(new BigDecimal("-4000.00")));
        assertEquals("RE-SALES/5.1c", entries.getLast().getString("clause"));
        assertEquals(0, amount(firm.entries("zhou", conflict).getLast()).compareTo(new BigDecimal("-3500.00")));
    }

    @Test
    @ClauseTest({"RE-5.1b", "RE-5.1c"})
    void isDecidedByTheLeadershipAfterBothWereHeard() {
        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, TO_MANAGER)
                .expect(201);
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, TO_LEADERSHIP)
                .expect(201);
        String owner = firm.parties(conflict).getLast();
        Map<String, Object> decision = Map.of("owner", owner, "reason", "先接待的是周牧野");
        Answer unheard = firm.person("he")
                .act("DecideAttributionConflict", conflict, decision)
                .expect(422);
        assertEquals(List.of("RE-SALES/5.1d"), unheard.shutBy());
        for (String party : List.of("lin", "zhou")) {
            firm.person(party)
                    .act("AddEvidence", conflict, Map.of("text", "我先接待"))
                    .expect(201);
        }
        Answer managers = firm.person("chen")
                .act("DecideAttributionConflict", conflict, decision)
                .expect(422);
        assertEquals(List.of("RE-SALES/5.1d"), managers.shutBy());
        firm.person("he").act("DecideAttributionConflict", conflict, decision).expect(201);
        JsonObject closed = firm.conflictSeenBy("lin", conflict);
        assertEquals("closed", closed.getString("state"));
        assertEquals(owner, closed.getJsonObject("owner").getString("id"));
        String customer = closed.getJsonObject("fields").getString("customer");
        assertEquals(
                owner,
                firm.person("zhou")
                        .get("records/customer/" + customer)
                        .json()
                        .getJsonObject("owner")
                        .getString("id"));
    }

    @Test
    @ClauseTest("RE-5.1b")
    void saysTheConsequencesBeforeAnybodyAsks() {
        String conflict = firm.conflict("lin", "zhou");
        Answer said = firm.person("lin")
                .tryOut("EscalateAttributionConflict", conflict, TO_MANAGER)
                .expect(200);
        assertEquals("permitted", said.text("outcome"));
        assertEquals("settling", firm.conflictSeenBy("lin", conflict).getString("state"));
        assertEquals(List.of(), firm.entries("lin", conflict));
    }

    private static void assertProposed(List<JsonObject> entries, String clause, String amount) {
        assertEquals(1, entries.size());
        assertEquals(clause, entries.getFirst().getString("clause"));
        assertEquals("proposed", entries.getFirst().getString("state"));
        assertEquals(0, amount(entries.getFirst()).compareTo(new BigDecimal(amount)), entries.toString());
    }

    private static List<String> states(List<JsonObject> entries) {
        return entries.stream().map(entry -> entry.getString("state")).toList();
    }

    private static BigDecimal amount(JsonObject entry) {
        return entry.getJsonNumber("amount").bigDecimalValue();
    }
}
