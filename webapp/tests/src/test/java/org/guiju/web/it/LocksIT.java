package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.extension.signing.SignPlugin;
import org.guiju.testkit.ClauseTest;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A lock that comes later: what was published before is clamped from its day, and somebody owes another text. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REGULATION = "RE-SALES";
    private static final String CLAUSE = "RE-SALES/5.1a";
    private static final String PARAMETER = "self_settlement_window";

    private final Firm firm = new Firm("locking");
    private final Firm careful = new Firm("lawful");

    @Test
    @Order(1)
    @ClauseTest({"PL-001.4.A2", "PL-002.6.2b"})
    void unitKeepsWhatTheCompanyLocksAndItsHeadRevisesWhatDoesNot() {
        Answer companys =
                firm.person("chen").act("ChangeClause", value("PT36H")).expect(422);
        assertEquals(List.of("GJ-GOV/1.3"), companys.shutBy());
        firm.person("chen").act("ChangeClause", ofTheUnit("PT36H")).expect(201);
        publish(firm);
        assertEquals(List.of(), owed(firm, "chen"));

        firm.person("gu").act("LockForUnits", lock("at_most", "PT12H")).expect(201);
        Answer tooTight =
                firm.person("gu").act("PublishRevision", publication(firm)).expect(422);
        assertTrue(tooTight.body().contains("The company itself has"), tooTight.body());
        firm.person("gu").act("LockForUnits", lock("at_most", "PT30H")).expect(201);
        publish(firm);
        Waiting.until(
                "the head owes another value",
                PATIENCE,
                () -> owed(firm, "chen").size() == 1);
        assertEquals(
                List.of("ChangeClause"),
                Answer.texts(owed(firm, "chen").getFirst().getJsonArray("done_by")));
        assertEquals(List.of(), owed(firm, "gu"));
        String home = firm.person("chen").page("home.xhtml").expect(200).body();
        assertTrue(home.contains("which a lock (Company) no longer allows; 30 hours holds instead"), home);
        String page = firm.person("lin")
                .page("regulations.xhtml?code=" + REGULATION)
                .expect(200)
                .body();
        assertTrue(page.contains("30 hours holds instead") && page.contains("陈知夏 has to revise"), page);

        Answer refused = firm.person("chen").act("ChangeClause", ofTheUnit("PT31H"));
        assertTrue(
                refused.status() >= 400 && refused.body().contains("locked by the company (at most PT30H)"),
                refused.body());
        firm.person("chen").act("ChangeClause", ofTheUnit("PT20H")).expect(201);
        assertEquals(1, owed(firm, "chen").size(), "a draft is no publication");
        publish(firm);
        assertEquals(List.of(), owed(firm, "chen"));
    }

    @Test
    @Order(2)
    @ClauseTest("PL-002.6.2b")
    void lawThatTightensByDateIsOwedByTheCompanyThatSaidMore() throws Exception {
        LocalDate from = firm.today().plusDays(2);
        careful.today();
        Path inbox = RunningServer.folder().resolve("plugins");
        Path jar = PluginJar.plugin("it-locks", "1.0.0")
                .text("regulations/IT-LAW/regulation.yaml", law(from))
                .text("regulations/IT-LAW/1.yaml", ARTICLE)
                .writeTo(inbox);
        SignPlugin.sign(RunningServer.folder().resolve("secrets/dev.key"), "dev", jar);
        try {
            Caller operator = Caller.signedIn("operator");
            Waiting.until("the law pack runs", PATIENCE, () -> operator.get("operator/plugins").list().stream()
                    .anyMatch(line -> line.getString("id", "").equals("it-locks")
                            && line.getString("state").equals("started")));
            firm.person("gu").letPass(1);
            passTo(careful, from);
            assertEquals(List.of(), owed(firm, "gu"), "the lock has not begun");
            firm.person("gu").letPass(1);
            Waiting.until(
                    "the admin owes a revision",
                    PATIENCE,
                    () -> owed(firm, "gu").size() == 1);
            String home = firm.person("gu").page("home.xhtml").expect(200).body();
            assertTrue(home.contains("workbench.xhtml?code=RE-SALES&amp;clause=5.1a"), home);
            firm.person("gu").act("ChangeClause", value("PT13H")).expect(422);
            firm.person("gu").act("ChangeClause", value("PT12H")).expect(201);
            firm.person("chen").act("ChangeClause", ofTheUnit("PT12H")).expect(201);
            publish(firm);
            assertEquals(List.of(), owed(firm, "gu"));
            assertEquals(List.of(), owed(careful, "gu"), "six hours were within it all along");
        } finally {
            Files.delete(jar);
            Files.delete(inbox.resolve("it-locks-1.0.0.jar.sig"));
        }
    }

    private static void passTo(Firm firm, LocalDate day) {
        while (firm.today().isBefore(day)) {
            firm.person("gu").letPass(1);
        }
    }

    private static String law(LocalDate from) {
        return """
                regulation: IT-LAW
                title: {zh-Hans: 试验法, zh-Hant: 試驗法, en: Trial law}
                layer: law
                language: zh-Hans
                chapters:
                  - chapter: "1"
                    title: {zh-Hans: 期限, zh-Hant: 期限, en: Limits}
                    clauses: ["1"]
                locks:
                  - clause: RE-SALES/5.1a
                    parameter: self_settlement_window
                    at_most: PT12H
                    from: %s
                    because: {zh-Hans: 试验法第一条, zh-Hant: 試驗法第一條, en: Trial law 1}
                """
                .formatted(from);
    }

    private static final String ARTICLE =
            """
            clause: IT-LAW/1
            title: {zh-Hans: 期限, zh-Hant: 期限, en: Limits}
            text: {zh-Hans: 协商不超过十二小时。, zh-Hant: 協商不超過十二小時。, en: At most twelve hours to settle.}
            """;

    private static Map<String, Object> value(String value) {
        return Map.of("regulation", REGULATION, "clause", CLAUSE, "parameter", PARAMETER, "value", value);
    }

    private static Map<String, Object> ofTheUnit(String value) {
        Map<String, Object> fields = new HashMap<>(value(value));
        fields.put("unit", "tinglan");
        return fields;
    }

    private static Map<String, Object> lock(String bound, String value) {
        Map<String, Object> fields = new HashMap<>(value(value));
        fields.put("bound", bound);
        fields.put("because", "同一家公司，同一个期限");
        return fields;
    }

    private static Map<String, Object> publication(Firm firm) {
        return Map.of(
                "draft",
                firm.draft(REGULATION),
                "effective_from",
                firm.today().plusDays(1),
                "consultation_record",
                "职工代表会议纪要 5 号");
    }

    /** From the next day on, which then begins. */
    private static void publish(Firm firm) {
        Map<String, Object> publish = publication(firm);
        firm.person("shen")
                .act(
                        "ApproveGuardrail",
                        Map.of("draft", publish.get("draft"), "clause", "CN-LAW/G02", "reason", "已与职工代表商定"));
        firm.person("gu").act("PublishRevision", publish).expect(201);
        firm.person("gu").letPass(1);
    }

    private static List<JsonObject> owed(Firm firm, String name) {
        return firm.person(name).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("GJ-GOV/1.3"))
                .toList();
    }
}
