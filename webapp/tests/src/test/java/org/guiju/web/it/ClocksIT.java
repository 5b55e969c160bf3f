package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** What happens when nobody does anything. */
class ClocksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Firm firm = new Firm("clocks");

    @Test
    @ClauseTest({"RE-5.1a", "RE-5.1b"})
    void unsettledCaseGoesToTheManagerByItself() {
        String conflict = firm.conflict("lin", "zhou");
        firm.person("gu").letPass(2);
        Waiting.until("the case is with the manager", PATIENCE, () -> firm.conflictSeenBy("chen", conflict)
                .getString("state")
                .equals("manager"));
        assertEquals(1, firm.entries("lin", conflict).size());
        Answer late = firm.person("lin")
                .act("ProposeSettlement", conflict, Map.of("outcome", "split", "reason", "一人一半"))
                .expect(422);
        assertEquals(List.of("RE-SALES/5.1a"), late.shutBy());
    }

    @Test
    void onlyTheAdministratorMovesTheClock() {
        firm.person("lin").post("demo/clock", "{\"days\":1}").expect(403);
        firm.person("gu").post("demo/clock", "{\"days\":0}").expect(400);
        firm.person("gu").post("demo/clock", "{\"days\":\"1\"}").expect(400);
        firm.person("gu").post("demo/clock", "one day").expect(400);
    }
}
