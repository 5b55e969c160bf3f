package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A clause that asks the company something is published switched off or answered, and works once it is answered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuestionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Object> CALL =
            Map.of("customer", "王女士", "phone", "13900005678", "problem", "漏水，三天没人来看");

    private final Firm firm = new Firm("questions");

    @Test
    @Order(1)
    void openQuestionKeepsTheRevisionFromBeingPublished() {
        firm.person("gu")
                .act("AdoptRegulation", Map.of("regulation", "SM-SERVICE"))
                .expect(201);
        Answer refused = publish().expect(422);
        assertEquals(List.of("draft"), refused.wrongFields());
        assertTrue(refused.body().contains("SM-SERVICE/7.4"), refused.body());
    }

    @Test
    @Order(2)
    void clauseIsPublishedSwitchedOffAndDoesNothing() {
        change(Map.of("off", true)).expect(201);
        publish().expect(201);
        firm.person("gu").letPass(1);
        assertTrue(clause().getBoolean("off"));
        assertEquals(1, clause().getJsonArray("open_questions").size());
        firm.person("lin").act("OpenServiceTicket", CALL).expect(201);
        assertTrue(meeting().isEmpty());
    }

    @Test
    @Order(3)
    void anAnswerHasToBeOneOfTheOptions() {
        Answer wrong = change(Map.of("parameter", "monthly_meeting_first_period", "value", "sometimes"))
                .expect(422);
        assertEquals(List.of("value"), wrong.wrongFields());
        change(Map.of("off", false)).expect(201);
        publish().expect(422);
    }

    @Test
    @Order(4)
    @ClauseTest("SM-7.4")
    void answeredClauseIsInForceAndDecides() {
        change(Map.of("parameter", "monthly_meeting_first_period", "value", "whole"))
                .expect(201);
        publish().expect(201);
        firm.person("gu").letPass(1);
        assertFalse(clause().getBoolean("off"));
        assertEquals(0, clause().getJsonArray("open_questions").size());
        Waiting.until("the month's meeting is owed", PATIENCE, () -> meeting().isPresent());
    }

    private Answer change(Map<String, Object> change) {
        Map<String, Object> values = new HashMap<>(change);
        values.put("regulation", "SM-SERVICE");
        values.put("clause", "SM-SERVICE/7.4");
        return firm.person("gu").act("ChangeClause", values);
    }

    private Answer publish() {
        LocalDate tomorrow = Instant.parse(firm.person("gu")
                        .get("regulations/RE-SALES")
                        .expect(200)
                        .text("at"))
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(1);
        return firm.person("gu").act("PublishRevision", Map.of("draft", draft(), "effective_from", tomorrow));
    }

    private String draft() {
        return firm.person("gu").get("regulations/SM-SERVICE").expect(200).text("draft");
    }

    private JsonObject clause() {
        return Answer.objects(firm.person("gu")
                        .get("regulations/SM-SERVICE")
                        .expect(200)
                        .json()
                        .getJsonArray("clauses"))
                .stream()
                .filter(clause -> clause.getString("clause").equals("SM-SERVICE/7.4"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<JsonObject> meeting() {
        return firm.person("chen").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("SM-SERVICE/7.4"))
                .findFirst();
    }
}
