package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Salespeople who may not register anybody before they have learnt and signed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearningIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TRACK = "RE-SITE/4.3b";

    private final Firm firm = new Firm("learning");

    @Test
    @Order(1)
    @ClauseTest({"RE-4.3a", "RE-4.3b", "RE-4.4", "RE-4.7"})
    void registeringIsShutUntilEveryCourseIsPassedAndTheTextSigned() {
        assertEquals(
                List.of("RE-SITE/4.3a", TRACK, "RE-SITE/4.4", "RE-SITE/4.7", "RE-SITE/4.7"),
                register("lin").expect(422).shutBy().stream().sorted().toList());
        for (String course : List.of("project_knowledge", "开盘讲解", "Business training", "induction_post")) {
            train("chen", course, "林晓溪", today()).expect(201);
        }
        assertEquals(List.of(TRACK), register("lin").expect(422).shutBy());
        sign("lin", hash("lin")).expect(201);
        register("lin").expect(201);
        assertEquals(5, register("zhou").expect(422).shutBy().size());
    }

    @Test
    @Order(2)
    void badRecordsOfTrainingAreSentBackWithTheFieldAndTheWayOut() {
        Answer unknown = train("chen", "cooking", "许南乔", today()).expect(422);
        assertEquals(List.of("course"), unknown.wrongFields());
        assertTrue(unknown.body().contains("Launch briefing"), unknown.body());
        assertEquals(
                List.of("passed_on"),
                train("chen", "launch_briefing", "许南乔", today().plusDays(1))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("GJ-GOV/6.1"),
                train("chen", "launch_briefing", "陈知夏", today()).expect(422).shutBy());
        train("lin", "launch_briefing", "周牧野", today()).expect(403);
    }

    @Test
    @Order(3)
    void onlyTheTextThatWasReadIsSigned() {
        assertEquals(
                List.of("GJ-GOV/6.2"), sign("xu", "0".repeat(64)).expect(422).shutBy());
        assertEquals(
                List.of("GJ-GOV/6.2"),
                firm.person("xu")
                        .act("SignClause", Map.of("clause", "RE-SITE/9.9", "hash", "0".repeat(64)))
                        .expect(422)
                        .shutBy());
    }

    @Test
    @Order(4)
    void passRunsOut() {
        train("chen", "project_knowledge", "许南乔", today().minusDays(179)).expect(201);
        for (String course : List.of("launch_briefing", "induction_business", "induction_post")) {
            train("chen", course, "许南乔", today()).expect(201);
        }
        sign("xu", hash("xu")).expect(201);
        register("xu").expect(201);
        firm.person("gu").letPass(3);
        Answer late = register("xu").expect(422);
        assertEquals(List.of("RE-SITE/4.3a"), late.shutBy());
        assertTrue(late.body().contains("has run out"), late.body());
        register("lin").expect(201);
    }

    @Test
    @Order(5)
    void refusalBeforeAWitnessCountsAsReceived() {
        for (String course : List.of("project_knowledge", "launch_briefing", "induction_business", "induction_post")) {
            train("chen", course, "周牧野", today()).expect(201);
        }
        assertEquals(List.of(TRACK), register("zhou").expect(422).shutBy());
        assertEquals(
                List.of("GJ-GOV/6.3 witness"),
                refused("fang", "周牧野", "方若初").expect(422).shutBy());
        assertEquals(
                List.of("GJ-GOV/6.3 witness"),
                refused("fang", "周牧野", "周牧野").expect(422).shutBy());
        assertEquals(
                List.of("GJ-GOV/6.3 person"),
                refused("fang", "方若初", "陈知夏").expect(422).shutBy());
        refused("fang", "周牧野", "陈知夏").expect(201);
        register("zhou").expect(201);
        assertTrue(
                firm.person("zhou").page("home.xhtml").expect(200).body().contains("handed to you before a witness"));
    }

    @Test
    @Order(6)
    @ClauseTest("RE-4.3b")
    void onlyThoseWhoseDutiesChangedAreAskedAgain() {
        assertFalse(
                firm.person("shen").page("learning.xhtml").expect(200).body().contains("name=\"hash\""));
        firm.change("RE-SITE/4.10", "hall_warmest", "27");
        assertFalse(firm.person("lin").page("learning.xhtml").expect(200).body().contains("name=\"hash\""));
        register("lin").expect(201);
        firm.change(TRACK, "talk_track", "两梯四户，得房率以测绘为准");
        assertEquals(List.of(TRACK), register("lin").expect(422).shutBy());
        assertEquals(List.of(TRACK), register("zhou").expect(422).shutBy());
        String page = firm.person("lin").page("learning.xhtml").expect(200).body();
        assertTrue(page.contains("两梯四户，得房率以测绘为准"), page);
        sign("lin", hash("lin")).expect(201);
        register("lin").expect(201);
    }

    private Answer register(String name) {
        return firm.person(name).act("RegisterCustomer", Customers.walkIn(Customers.newPhone()));
    }

    private Answer train(String name, String course, String person, LocalDate day) {
        return firm.person(name)
                .act(
                        "RecordTraining",
                        Map.of(
                                "course",
                                course,
                                "people",
                                List.of(firm.employee(person)),
                                "passed_on",
                                day,
                                "evidence",
                                "试卷存档"));
    }

    private Answer refused(String name, String person, String witness) {
        return firm.person(name)
                .act(
                        "RecordRefusedReceipt",
                        Map.of(
                                "clause",
                                TRACK,
                                "person",
                                firm.employee(person),
                                "witness",
                                firm.employee(witness),
                                "happened",
                                "今早在案场出示"));
    }

    private Answer sign(String name, String hash) {
        return firm.person(name).act("SignClause", Map.of("clause", TRACK, "hash", hash));
    }

    /** Of the text as the page shows it. */
    private String hash(String name) {
        String page = firm.person(name).page("learning.xhtml").expect(200).body();
        return found("name=\"hash\" value=\"([^\"]+)\"", page);
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    private LocalDate today() {
        return firm.now().atZone(ZONE).toLocalDate();
    }
}
