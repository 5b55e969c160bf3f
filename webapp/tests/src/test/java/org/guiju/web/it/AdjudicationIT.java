package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a clause leaves open waits for somebody who may settle it, and is decided again. */
class AdjudicationIT {

    private final Firm firm = new Firm("rulings");

    @Test
    void letPassItGoesOnToTheSignatures() {
        String pending = submit();
        assertEquals(
                List.of("GJ-GOV/4.3"), rule("chen", pending, "pass").expect(422).shutBy());
        firm.person("lin").get("pending").expect(403);
        rule("he", pending, "pass").expect(201);
        JsonObject settled = settled(pending);
        assertEquals("passed", settled.getString("state"));
        assertEquals("awaiting", settled.getString("result"), settled.toString());
        JsonObject approval = firm.person("lin").get("approvals?of=mine").expect(200).list().stream()
                .filter(found -> found.getString("docket").equals(settled.getString("result_docket")))
                .findFirst()
                .orElseThrow();
        List.of("chen", "shen", "fang").forEach(name -> firm.person(name)
                .act("Approve", Map.of("approval", approval.getString("id")))
                .expect(201));
        JsonObject done = firm.person("lin")
                .get("approvals/" + approval.getString("id"))
                .expect(200)
                .json();
        assertEquals("permitted", done.getString("result"), done.toString());
        assertEquals(
                List.of("GJ-GOV/4.3"), rule("he", pending, "refuse").expect(422).shutBy());
    }

    @Test
    void refusedItIsRefusedWithTheReason() {
        String pending = submit();
        rule("he", pending, "refuse").expect(201);
        JsonObject settled = settled(pending);
        assertEquals("refused", settled.getString("state"));
        assertEquals("refused", settled.getString("result"));
        Answer entry = firm.person("he")
                .get("docket/" + settled.getString("result_docket"))
                .expect(200);
        assertTrue(entry.body().contains("付款没有保障"), entry.body());
    }

    private String submit() {
        Map<String, Object> contract = Contracts.worth("8000.00", "3%");
        contract.put("payment", "other");
        Answer held = firm.person("lin").act("SignContract", contract).expect(202);
        assertEquals("pending", held.text("outcome"));
        return firm.person("he").get("pending").expect(200).list().stream()
                .filter(found -> found.getString("docket").equals(held.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private Answer rule(String name, String pending, String ruling) {
        return firm.person(name)
                .act("AdjudicateDecision", Map.of("pending", pending, "ruling", ruling, "reason", "付款没有保障"));
    }

    private JsonObject settled(String pending) {
        return firm.person("he").get("pending?state=settled").expect(200).list().stream()
                .filter(found -> found.getString("id").equals(pending))
                .findFirst()
                .orElseThrow();
    }
}
