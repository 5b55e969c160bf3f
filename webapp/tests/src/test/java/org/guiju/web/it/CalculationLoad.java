package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a month takes for many people; asked for by its name, see the README. */
class CalculationLoad {

    private static final int PEOPLE = Integer.getInteger("guiju.load.people", 1_000);
    private static final int RESULTS = Integer.getInteger("guiju.load.results", 12);

    private final Firm firm = new Firm("crowded");

    @Test
    void monthOfManyPeople() {
        LocalDate month = firm.today().withDayOfMonth(1);
        Crowd.join("crowded", PEOPLE, RESULTS, firm.now());
        firm.person("gu").letPass(32);
        Instant begun = Instant.now();
        firm.person("fang")
                .act("StartCalculation", Map.of("control", "SM-TARGET/3.1#commission", "from", month))
                .expect(201);
        Waiting.until("everybody is calculated", Duration.ofMinutes(20), () -> run().getString("state")
                .equals("calculated"));
        Duration taken = Duration.between(begun, Instant.now());
        assertEquals(
                PEOPLE,
                Answer.objects(firm.person("fang")
                                .get("calculations/" + run().getString("id"))
                                .expect(200)
                                .json()
                                .getJsonArray("lines"))
                        .stream()
                        .filter(line ->
                                line.getJsonNumber("base").bigDecimalValue().signum() > 0)
                        .count());
        System.out.printf(
                "%d people x %d contracts: %d s, %s a second%n",
                PEOPLE, RESULTS, taken.toSeconds(), BigDecimal.valueOf(PEOPLE * 1000L / Math.max(1, taken.toMillis())));
    }

    private JsonObject run() {
        return firm.person("fang").get("calculations").expect(200).list().getFirst();
    }
}
