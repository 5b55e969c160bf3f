package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A new revision shortens a time limit that runs: what has passed counts, and nobody is late the moment it takes effect. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CutOverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration GRACE = Duration.ofHours(4);

    private static final Map<String, Object> CALL =
            Map.of("customer", "王女士", "phone", "13900005678", "problem", "漏水，三天没人来看");

    private final Firm firm = new Firm("cutover");

    @Test
    @Order(1)
    @ClauseTest("SM-6.4")
    void elapsedTimeCountsAndNothingIsDueBeforeTheGrace() {
        publish("PT168H");
        String ticket =
                firm.person("lin").act("OpenServiceTicket", CALL).expect(201).record();
        Instant opened = Instant.parse(owed(ticket).getString("opened_at"));
        assertEquals(opened.plus(Duration.ofHours(168)), due(ticket));

        publish("PT72H");
        Waiting.until("the shorter limit counts from the call", PATIENCE, () -> due(ticket)
                .equals(opened.plus(Duration.ofHours(72))));

        LocalDate effective = publish("PT1H");
        Waiting.until("the limit of an hour was worked out", PATIENCE, () -> !due(ticket)
                .equals(opened.plus(Duration.ofHours(72))));
        assertFalse(
                due(ticket).isBefore(effective.atStartOfDay(ZONE).toInstant().plus(GRACE)),
                owed(ticket).toString());
        assertTrue(
                due(ticket).isBefore(now().plus(GRACE).plusSeconds(1)),
                owed(ticket).toString());
        assertEquals("open", state(ticket));
        firm.person("lin")
                .act("AnswerServiceTicket", ticket, Map.of("answer", "师傅今天上门"))
                .expect(201);
    }

    /** From the next day on, which then begins. */
    private LocalDate publish(String limit) {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "SM-SERVICE",
                                "clause",
                                "SM-SERVICE/6.4",
                                "parameter",
                                "reply_within",
                                "value",
                                limit))
                .expect(201);
        LocalDate tomorrow = now().atZone(ZONE).toLocalDate().plusDays(1);
        firm.person("gu")
                .act("PublishRevision", Map.of("draft", firm.draft("SM-SERVICE"), "effective_from", tomorrow))
                .expect(201);
        firm.person("gu").letPass(1);
        return tomorrow;
    }

    private Instant now() {
        return Instant.parse(
                firm.person("gu").get("regulations/SM-SERVICE").expect(200).text("at"));
    }

    private JsonObject owed(String ticket) {
        return firm.person("lin").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("record", "").equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    private Instant due(String ticket) {
        return Instant.parse(owed(ticket).getString("due_at"));
    }

    private String state(String ticket) {
        return firm.person("lin")
                .get("records/service_ticket/" + ticket)
                .expect(200)
                .json()
                .getString("state");
    }
}
