package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Clocks that cannot be worked out, and clocks that fail. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverdueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BEFORE_IT_IS_TRIED_BY_ITSELF = Duration.ofSeconds(40);

    private final Firm firm = new Firm("overdue");

    @Test
    @Order(1)
    void clockThatFailsIsShownToTheOperatorAndTriedAgainAtOnce() {
        Caller operator = Caller.signedIn("operator");
        firm.person("gu").get("operator/clocks").expect(403);
        UUID ref = UUID.randomUUID();
        Recorded.strandClock("overdue", ref);
        try {
            Waiting.until("it has failed", PATIENCE, () -> stuck(operator, ref).isPresent());
            JsonObject clock = stuck(operator, ref).orElseThrow();
            assertEquals("overdue", clock.getString("company"));
            assertEquals(1, clock.getInt("failures"));
            assertTrue(operator.page("operator/clocks.xhtml").expect(200).body().contains("IllegalStateException"));
            String retry = "operator/clocks/" + clock.getString("tenant") + "/stray/" + ref + "/retry";
            firm.person("gu").post(retry, "").expect(403);
            operator.post(retry, "").expect(200);
            Waiting.until(
                    "it was tried again",
                    BEFORE_IT_IS_TRIED_BY_ITSELF,
                    () -> stuck(operator, ref).orElseThrow().getInt("failures") == 2);
            operator.post(retry.replace("stray", "duty"), "").expect(404);
        } finally {
            Recorded.removeClock(ref);
        }
    }

    @Test
    @Order(2)
    void longAbsenceOfTheSchedulerIsMadeUpForOnce() {
        String ticket = firm.person("lin")
                .act("OpenServiceTicket", Map.of("customer", "王女士", "phone", "13900005678", "problem", "漏水"))
                .expect(201)
                .record();
        LocalDate today = firm.today();
        letPassUntil(LocalDate.of(today.getYear() + 2, 1, 10));
        Waiting.until("the ticket is late", PATIENCE, () -> Recorded.of("RecordLateAnswer", ticket) == 1);
        Waiting.until("all midnights were gone through", PATIENCE, () -> Recorded.isAhead("overdue", "periods"));
        assertEquals(1, Recorded.of("RecordLateAnswer", ticket));
    }

    @Test
    @Order(3)
    void yearWithoutACalendarIsNeverGuessed() {
        String conflict = firm.conflict("lin", "zhou");
        int year = firm.today().getYear();
        Answer held = firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(202);
        assertTrue(held.body().contains("no public holidays for " + year), held.body());
        assertTrue(firm.person("gu").page("home.xhtml").expect(200).body().contains("no public holidays for " + year));
        assertEquals("settling", firm.conflictSeenBy("chen", conflict).getString("state"));

        firm.person("gu")
                .act("ConfirmCalendarYear", Map.of("year", year, "source", "国务院办公厅通知"))
                .expect(201);
        String pending = firm.person("he").get("pending").expect(200).list().stream()
                .filter(found -> found.getString("docket").equals(held.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
        firm.person("he")
                .act("AdjudicateDecision", Map.of("pending", pending, "ruling", "pass", "reason", "日历已补"))
                .expect(201);
        assertEquals("manager", firm.conflictSeenBy("chen", conflict).getString("state"));
        List<JsonObject> owed = firm.person("chen").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("record", "").equals(conflict))
                .toList();
        assertEquals(1, owed.size(), owed.toString());
        assertTrue(Instant.parse(owed.getFirst().getString("due_at")).isAfter(firm.now()));
    }

    private void letPassUntil(LocalDate day) {
        long left = ChronoUnit.DAYS.between(firm.today(), day);
        while (left > 0) {
            int some = (int) Math.min(left, 360);
            firm.person("gu").letPass(some);
            left -= some;
        }
    }

    private static Optional<JsonObject> stuck(Caller operator, UUID ref) {
        return operator.get("operator/clocks").expect(200).list().stream()
                .filter(clock -> clock.getString("ref").equals(ref.toString()))
                .findFirst();
    }
}
