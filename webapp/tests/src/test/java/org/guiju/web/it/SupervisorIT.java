package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody supervises every regulation, or nothing new is published. One company. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A post that one of the group's modules knows and nobody there holds. */
    private static final String NOBODY = "legal_counsel";

    private final Firm firm = new Firm("supervised");

    @Test
    @Order(0)
    @ClauseTest("PL-001.4.A3")
    void regulationIsReviewedEveryYearByWhoSupervisesIt() {
        Waiting.until("the review is owed", PATIENCE, () -> reviews("厨房卫生") + reviews("Kitchen hygiene") > 0);
        Map<String, Object> confirm = Map.of("regulation", "CA-KITCHEN", "outcome", "confirm", "reason", "一年来执行良好");
        assertEquals(
                List.of("GJ-GOV/10.2"),
                firm.person("jin")
                        .act("RecordRegulationReview", confirm)
                        .expect(422)
                        .shutBy());
        firm.person("du").act("RecordRegulationReview", confirm).expect(201);
        assertEquals(0, reviews("厨房卫生") + reviews("Kitchen hygiene"));
    }

    private long reviews(String title) {
        return firm.person("du").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("GJ-GOV/10.2"))
                .filter(duty -> duty.getString("title").contains(title))
                .count();
    }

    @Test
    @Order(1)
    @ClauseTest("PL-001.4.A1")
    void nothingIsPublishedWhereNobodySupervises() {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "CA-OVERSIGHT",
                                "clause",
                                "CA-OVERSIGHT/1",
                                "parameter",
                                "spot_checks_per_week",
                                "value",
                                "4"))
                .expect(201);
        assertEquals(List.of(), vacancies(), "the executive chef supervises");
        assertEquals(List.of("role"), name(NOBODY).expect(422).wrongFields());
        leave();
        Waiting.until("the vacancy is owed", PATIENCE, () -> !vacancies().isEmpty());
        Answer refused = publish().expect(422);
        assertEquals(List.of("GJ-GOV/10.1"), refused.shutBy());
        JsonObject finding = refused.finding("GJ-GOV/10.1", "refuses");
        assertTrue(
                finding.toString().contains("Riverside") && finding.toString().contains("Lixin Road"),
                finding::toString);
    }

    @Test
    @Order(2)
    @ClauseTest("PL-001.4.A1")
    void headOfTheUnitStandsInWhileThePostIsVacant() {
        assertEquals(List.of(), reviewed("luo"), "the head of another unit");
        firm.neverCloses();
        String fridge = firm.person("shao")
                .act("CommissionAppliance", Map.of("name", "一号冷藏柜", "kind", "fridge"))
                .expect(201)
                .record();
        firm.person("jin").act("RecordReading", fridge, Map.of("celsius", "9")).expect(201);
        assertEquals(List.of(fridge), reviewed("shao"));
        assertEquals(List.of(), reviewed("luo"), "the head of another unit");
        String page = firm.person("shao").page("home.xhtml").expect(200).body();
        assertTrue(page.contains("reviews.xhtml"), "the queue is in the menu of whoever stands in");
    }

    @Test
    @Order(3)
    @ClauseTest("PL-001.4.A1")
    void anotherPostTakesOverAndTheVacancyIsOwedNoMore() {
        for (String regulation : List.of("CA-OVERSIGHT", "CA-KITCHEN", "CA-FOOD", "CA-SHIFT", "CA-CONTROL")) {
            name(regulation, "outlet_manager").expect(201);
        }
        Waiting.until("nothing is vacant", PATIENCE, () -> vacancies().isEmpty());
        publish().expect(201);
    }

    /** Records that come before somebody because of the limits of appliances. */
    private List<String> reviewed(String person) {
        return firm.person(person).get("reviews").expect(200).list().stream()
                .filter(item -> item.getString("clause").equals("CA-KITCHEN/2a"))
                .map(item -> item.getString("record"))
                .toList();
    }

    private Answer publish() {
        return firm.person("gu")
                .act(
                        "PublishRevision",
                        Map.of(
                                "draft",
                                firm.person("gu")
                                        .get("regulations/CA-OVERSIGHT")
                                        .expect(200)
                                        .text("draft"),
                                "effective_from",
                                firm.today().plusDays(1)));
    }

    private Answer name(String role) {
        return name("CA-OVERSIGHT", role);
    }

    private Answer name(String regulation, String role) {
        return firm.person("gu")
                .act("SetSupervisor", Map.of("regulation", regulation, "role", role, "reason", "行政总厨离职"));
    }

    /** The executive chef's last day passes. */
    private void leave() {
        firm.person("fang")
                .act(
                        "EndEmployment",
                        Map.of(
                                "person",
                                firm.employee("fang", "act.xhtml?type=EndEmployment", "杜砚秋"),
                                "ground",
                                "expired",
                                "last_day",
                                firm.today(),
                                "reason",
                                "合同到期"))
                .expect(201);
        firm.person("gu").letPass(2);
    }

    private List<JsonObject> vacancies() {
        return firm.person("gu").get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("GJ-GOV/10.1"))
                .toList();
    }
}
