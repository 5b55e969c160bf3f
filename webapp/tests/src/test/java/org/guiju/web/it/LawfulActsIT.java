package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** What people do every day is judged by the statutes it falls under, which the answer names. */
class LawfulActsIT {

    @Test
    void nobodysNumberIsTakenDownWithoutConsent() {
        Map<String, Object> customer = new HashMap<>(Customers.walkIn(Customers.newPhone()));
        customer.put("consent", false);
        Answer refused =
                Caller.signedIn("lin@heyu").act("RegisterCustomer", customer).expect(422);
        assertSays(refused, "CN-LAW/PIPL-13", "PIPL, Art. 13");
    }

    @Test
    @ClauseTest("G27")
    void discountThatStandsInNoContractIsRefused() {
        Caller lin = Caller.signedIn("lin@heyu");
        Answer refused = lin.tryOut("SignContract", contract("3%", false)).expect(200);
        assertSays(refused, "CN-LAW/G27", "Anti-Unfair Competition Law, Art. 8");
        assertEquals(List.of(), lin.tryOut("SignContract", contract("3%", true)).findings("CN-LAW/G27", "refuses"));
        assertEquals(
                List.of(), lin.tryOut("SignContract", contract("0%", false)).findings("CN-LAW/G27", "refuses"));
    }

    @Test
    @ClauseTest("G10")
    void dismissalForASeriousBreachNeedsItsRuleTheUnionAndEvidence() {
        Caller fang = Caller.signedIn("fang@heyu");
        Map<String, Object> dismissal = new HashMap<>(Map.of(
                "person",
                fang.get("staff?q=zhou")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"),
                "ground",
                "serious_breach",
                "last_day",
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                "reason",
                "多次改动登记"));
        Answer refused = fang.act("EndEmployment", dismissal).expect(422);
        assertEquals(List.of("CN-LAW/G10", "CN-LAW/G10", "CN-LAW/G10"), refused.shutBy());
        assertSays(refused, "CN-LAW/G10", "Labour Contract Law, Art. 39");
        assertSays(refused, "CN-LAW/G10", "Labour Contract Law, Art. 43");
        dismissal.put("clause", "RE-SALES/5.2a");
        dismissal.put("union_notice", "十一月二十日书面通知区工会，无异议");
        dismissal.put(
                "evidence",
                List.of(fang.upload("notice.pdf", "application/pdf", "%PDF-1.7 notice".getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .text("id")));
        assertEquals(
                List.of(), fang.tryOut("EndEmployment", dismissal).expect(200).shutBy());
        dismissal.keySet().removeAll(List.of("clause", "union_notice", "evidence"));
        dismissal.put("ground", "resigned");
        assertEquals(
                List.of(), fang.tryOut("EndEmployment", dismissal).expect(200).shutBy());
    }

    private static void assertSays(Answer answer, String clause, String article) {
        assertTrue(
                answer.findings(clause, "refuses").stream()
                        .map(finding -> finding.getString("says"))
                        .anyMatch(says -> says.contains(article)),
                answer.body());
    }

    private static Map<String, Object> contract(String discount, boolean booked) {
        Map<String, Object> fields = Contracts.worth("8000.00", discount);
        fields.put("booked", booked);
        return fields;
    }
}
