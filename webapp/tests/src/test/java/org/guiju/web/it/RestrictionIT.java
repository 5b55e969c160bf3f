package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Points that reach a threshold: several consequences in one decision, one of which closes an action for a while. */
class RestrictionIT {

    private static final String CLAUSE = "RE-SALES/3.3b";

    private final Firm firm = new Firm("pausing");

    @Test
    @ClauseTest("RE-3.3b")
    void actionIsClosedOnceItIsDecidedUntilTheTimeIsOverAndTrainingIsOwed() {
        String lin = firm.employee("林晓溪");
        firm.person("chen")
                .act(
                        "RecordBreach",
                        Map.of(
                                "control",
                                CLAUSE + "#reception",
                                "persons",
                                List.of(lin),
                                "acted_at",
                                firm.now().minusSeconds(60)))
                .expect(201);
        register().expect(201);
        for (Optional<JsonObject> next = proposed(); next.isPresent(); next = proposed()) {
            String entry = next.get().getString("id");
            firm.person("lin")
                    .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "当天发烧"))
                    .expect(201);
            firm.person("fang")
                    .act("DecideLedgerEntry", Map.of("entry", entry, "uphold", true, "reason", "有照片"))
                    .expect(201);
        }
        assertEquals(List.of(CLAUSE), register().expect(422).shutBy());
        firm.person("zhou")
                .act("RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201);

        assertTrue(training().isPresent(), "training is owed");
        firm.person("fang")
                .act("FulfilConsequence", Map.of("entry", entry("training").getString("id"), "note", "已参加"))
                .expect(201);
        assertTrue(training().isEmpty(), "and was held");

        firm.person("gu").letPass(8);
        register().expect(201);
    }

    private Answer register() {
        return firm.person("lin").act("RegisterCustomer", Customers.walkIn(Customers.newPhone()));
    }

    private List<JsonObject> entries() {
        return firm.person("lin").get("ledger").expect(200).list();
    }

    private Optional<JsonObject> proposed() {
        return entries().stream()
                .filter(entry -> entry.getString("state").equals("proposed"))
                .findFirst();
    }

    private JsonObject entry(String unit) {
        return entries().stream()
                .filter(entry -> entry.getString("unit").equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(entries().toString()));
    }

    private Optional<JsonObject> training() {
        return firm.person("lin").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals(CLAUSE))
                .findFirst();
    }
}
