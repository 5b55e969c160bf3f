package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A calculation whose node dies half way is taken over by another one, as often as that happens: each line comes once. */
class CalculationNodesIT {

    private static final int PEOPLE = 240;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String COMMISSION = "SM-TARGET/3.1#commission";

    private final Firm firm = new Firm("crowded");

    @Test
    void runThatIsTakenOverHalfWayLosesNothingAndDoublesNothing() {
        LocalDate month = firm.today().withDayOfMonth(1);
        Crowd.join("crowded", PEOPLE, 2, firm.now());
        firm.person("gu").letPass(32);
        firm.person("fang")
                .act("StartCalculation", Map.of("control", COMMISSION, "from", month))
                .expect(201);
        Waiting.until("everybody is calculated", PATIENCE, () -> {
            Recorded.rewind("crowded", "calculation", Duration.ofSeconds(10));
            return run().getString("state").equals("calculated");
        });
        JsonObject run = firm.person("fang")
                .get("calculations/" + run().getString("id"))
                .expect(200)
                .json();
        List<JsonObject> lines = Answer.objects(run.getJsonArray("lines"));
        assertEquals(PEOPLE + 3, lines.size(), "the company's own salespeople and the crowd");
        assertEquals(
                lines.size(), Recorded.in("crowded", "CalculatePeriod"), "every decision was taken and recorded once");
        step("he", "ReleaseCalculation", run);
        step("fang", "CloseCalculation", run);
        firm.person("fang")
                .act("CloseCalculation", Map.of("run", run.getString("id")))
                .expect(422);
        assertEquals(PEOPLE, Recorded.entries("crowded", "SM-TARGET/3.1"), "who sold nothing gets no entry");
    }

    private JsonObject run() {
        return firm.person("fang").get("calculations").expect(200).list().getFirst();
    }

    private void step(String who, String action, JsonObject run) {
        firm.person(who).act(action, Map.of("run", run.getString("id"))).expect(201);
    }
}
