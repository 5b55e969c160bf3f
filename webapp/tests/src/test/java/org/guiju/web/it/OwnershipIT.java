package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Whose a customer is who was referred or is somebody's relative; with a vendor's plugin that looks at referrals too. */
class OwnershipIT {

    private final Firm firm = new Firm("ownership");

    @Test
    @ClauseTest("RE-4.9a")
    void referredCustomerBelongsToTheSalespersonOfTheReferrer() {
        String referrer = Customers.newPhone();
        String lin = owner(firm.person("lin").act("RegisterCustomer", Customers.walkIn(referrer)));
        Answer referred =
                firm.person("zhou").act("RegisterCustomer", Customers.referred(Customers.newPhone(), referrer));
        assertEquals(lin, owner(referred));
        assertEquals(1, referred.findings("RE-SALES/4.9a", "determines").size(), referred.body());
    }

    @Test
    @ClauseTest("RE-4.9a")
    void referralWithoutAKnownReferrerStaysWithWhoRegisters() {
        Answer missing = firm.person("zhou")
                .act(
                        "RegisterCustomer",
                        without(Customers.referred(Customers.newPhone(), Customers.newPhone()), "referrer_phone"))
                .expect(422);
        assertTrue(missing.shutBy().contains("SM-CUSTOMER/1.2 referrer_phone"), missing.body());
        Answer unknown = firm.person("zhou")
                .act("RegisterCustomer", Customers.referred(Customers.newPhone(), Customers.newPhone()));
        assertEquals(1, unknown.findings("RE-SALES/4.9a", "warns").size(), unknown.body());
        String zhou = owner(firm.person("zhou").act("RegisterCustomer", Customers.walkIn(Customers.newPhone())));
        assertEquals(zhou, owner(unknown));
    }

    @Test
    @ClauseTest("RE-4.9a")
    void oldRegistrationOfTheReferrerNoLongerCounts() {
        Firm waiting = new Firm("patience");
        String referrer = Customers.newPhone();
        String lin = ownerIn(waiting, waiting.person("lin").act("RegisterCustomer", Customers.walkIn(referrer)));
        waiting.person("gu").letPass(366);
        Answer late =
                waiting.person("zhou").act("RegisterCustomer", Customers.referred(Customers.newPhone(), referrer));
        assertEquals(0, late.findings("RE-SALES/4.9a", "determines").size(), late.body());
        assertNotEquals(lin, ownerIn(waiting, late));
    }

    @Test
    @ClauseTest("RE-4.9b")
    void declaredRelativeBelongsToWhoDeclaresThem() {
        Answer silent = firm.person("zhou")
                .act("RegisterCustomer", without(Customers.relative(Customers.newPhone(), ""), "note"))
                .expect(422);
        assertEquals(List.of("RE-SALES/4.9b note"), silent.shutBy());
        Answer declared = firm.person("zhou").act("RegisterCustomer", Customers.relative(Customers.newPhone(), "表弟"));
        String zhou = owner(firm.person("zhou").act("RegisterCustomer", Customers.walkIn(Customers.newPhone())));
        assertEquals(zhou, owner(declared));
        assertEquals(1, declared.findings("RE-SALES/4.9b", "determines").size(), declared.body());
    }

    @Test
    @ClauseTest({"RE-4.9a", "RE-4.9b"})
    void referralComesBeforeARelationWhereTheCompanySaysSo() {
        String referrer = Customers.newPhone();
        String lin = owner(firm.person("lin").act("RegisterCustomer", Customers.walkIn(referrer)));
        Map<String, Object> both = Customers.referred(Customers.newPhone(), referrer);
        both.putAll(Map.of("relation", "relative_or_friend", "note", "同学"));
        assertEquals(lin, owner(firm.person("zhou").act("RegisterCustomer", both)));
    }

    @Test
    void javaRuleOfAPluginIsAskedInTheDecision() {
        String phone = Customers.newPhone();
        Answer refused = firm.person("lin")
                .act("RegisterCustomer", Customers.referred(phone, phone))
                .expect(422);
        assertTrue(refused.shutBy().contains("REFERRAL/1"), refused.body());
        Firm without = new Firm("collisions");
        Answer elsewhere = without.person("lin")
                .act("RegisterCustomer", Customers.referred(phone, phone))
                .expect(201);
        assertEquals(
                0,
                elsewhere.findings().stream()
                        .filter(finding -> finding.getString("clause").startsWith("REFERRAL"))
                        .count());
    }

    private String owner(Answer registered) {
        return ownerIn(firm, registered);
    }

    /** As the manager sees the customer that was registered. */
    private static String ownerIn(Firm firm, Answer registered) {
        registered.expect(201);
        return Answer.texts(registered.json().getJsonArray("records")).stream()
                .map(id -> firm.person("chen").get("records/customer/" + id))
                .filter(found -> found.status() == 200)
                .findFirst()
                .orElseThrow()
                .json()
                .getJsonObject("owner")
                .getString("id");
    }

    private static Map<String, Object> without(Map<String, Object> fields, String field) {
        fields.remove(field);
        return fields;
    }
}
