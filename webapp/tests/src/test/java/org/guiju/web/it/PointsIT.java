package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** The same conflict in a company that takes points, gives 48 hours, and lets the leadership's step replace the manager's. */
class PointsIT {

    private final Firm points = new Firm("points");

    @Test
    @ClauseTest("RE-5.1a")
    void givesThePartiesFortyEightHours() {
        String conflict = points.conflict("su", "luo");
        Instant opened = Instant.parse(
                points.conflictSeenBy("su", conflict).getJsonObject("fields").getString("opened_at"));
        JsonObject duty = points.person("luo").get("duties").list().stream()
                .filter(owed -> owed.getString("record", "").equals(conflict))
                .findFirst()
                .orElseThrow();
        assertEquals(Duration.ofHours(48), Duration.between(opened, Instant.parse(duty.getString("due_at"))));
    }

    @Test
    @ClauseTest({"RE-5.1b", "RE-5.1c"})
    void takesPointsAndReplacesTheManagersStep() {
        String conflict = points.conflict("su", "luo");
        points.person("su")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        List<JsonObject> first = points.entries("su", conflict);
        assertEquals(List.of("points -5 proposed"), lines(first));
        points.person("luo")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "leadership"))
                .expect(201);
        assertEquals(List.of("points -5 superseded", "points -12 proposed"), lines(points.entries("su", conflict)));
    }

    @Test
    void leavesOtherCompaniesAsTheyWere() {
        Firm money = new Firm("collisions");
        String theirs = points.conflict("su", "luo");
        points.person("su")
                .act("EscalateAttributionConflict", theirs, Map.of("to", "manager"))
                .expect(201);
        String ours = money.conflict("lin", "zhou");
        money.person("lin")
                .act("EscalateAttributionConflict", ours, Map.of("to", "manager"))
                .expect(201);
        assertTrue(money.entries("lin", ours).getFirst().getString("unit").equals("money"));
        assertEquals(List.of(), money.entries("lin", theirs));
    }

    private static List<String> lines(List<JsonObject> entries) {
        return entries.stream()
                .map(entry -> entry.getString("unit") + " "
                        + entry.getJsonNumber("amount")
                                .bigDecimalValue()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + entry.getString("state"))
                .toList();
    }
}
