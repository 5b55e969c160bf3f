package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens to revisions besides being published: taken back before they hold, repealed, asked for by whoever has a problem. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionLifeIT {

    private static final String CLAUSE = "RE-SALES/5.1a";

    private final Firm firm = new Firm("repealing");

    @Test
    @Order(1)
    @ClauseTest({"PL-10.4", "PL-7.9"})
    void problemIsDiscussedAndAmendedByTheRevisionThatNamesIt() {
        assertEquals(
                List.of("GJ-GOV/1.8 clause"),
                firm.person("lin")
                        .act("RaiseRegulationProblem", raised("RE-SALES/99"))
                        .expect(422)
                        .shutBy());
        String problem = firm.person("lin")
                .act("RaiseRegulationProblem", raised(CLAUSE))
                .expect(201)
                .record();
        assertTrue(
                firm.person("zhou")
                        .page("history.xhtml?code=RE-SALES")
                        .expect(200)
                        .body()
                        .contains("协商时间太短"),
                "problems are looked at together");
        assertTrue(firm.person("gu").page("home.xhtml").expect(200).body().contains("协商时间太短"));
        firm.person("lin")
                .act("DiscussRegulationProblem", problem, discussed("根因在人手"))
                .expect(403);
        assertTrue(firm.person("gu")
                .act("DiscussRegulationProblem", problem, discussed(""))
                .expect(422)
                .body()
                .contains("cause"));
        firm.person("gu")
                .act("DiscussRegulationProblem", problem, discussed("根因在人手"))
                .expect(201);
        assertEquals("amending", state(problem));
        change("PT48H");
        publish();
        firm.person("gu").letPass(1);
        assertEquals("amended", state(problem));
    }

    @Test
    @Order(2)
    void revisionIsTakenBackBeforeItHoldsAndNotAfterwards() {
        int inForce = published();
        assertEquals(
                List.of("number"),
                firm.person("gu")
                        .act("WithdrawRevision", back(inForce))
                        .expect(422)
                        .wrongFields(),
                "it is in force");
        change("PT36H");
        publish();
        firm.person("lin").act("WithdrawRevision", back(inForce + 1)).expect(403);
        firm.person("gu").act("WithdrawRevision", back(inForce + 1)).expect(201);
        firm.person("gu").letPass(1);
        assertTrue(text().contains("48"), text());
        String history = firm.person("lin")
                .page("history.xhtml?code=RE-SALES")
                .expect(200)
                .body();
        assertTrue(history.contains("数字写错了"), "everybody reads why");
    }

    @Test
    @Order(3)
    @ClauseTest("PL-001.2.7")
    void clauseThatOthersReferToIsNotRepealedUnseen() {
        Answer repeal = firm.person("gu")
                .tryOut("RepealClause", Map.of("regulation", "RE-SALES", "clause", "RE-SALES/5.1b"))
                .expect(200);
        assertTrue(repeal.body().contains(" → RE-SALES/5.1b"), "who refers to it is shown");
        firm.person("gu")
                .act("RepealClause", Map.of("regulation", "RE-SALES", "clause", "RE-SALES/5.1b"))
                .expect(201);
        Answer refused =
                firm.person("gu").tryOut("PublishRevision", publication()).expect(200);
        assertTrue(refused.shutBy().contains("GJ-GOV/1.7"), refused.shutBy().toString());
    }

    private static Map<String, Object> raised(String clause) {
        return Map.of("regulation", "RE-SALES", "clause", clause, "title", "协商时间太短", "words", "周末找不到人，一天不够");
    }

    private Map<String, Object> discussed(String cause) {
        var fields = new HashMap<String, Object>(Map.of(
                "discussed_on",
                firm.today(),
                "participants",
                List.of(firm.employee("gu", "act.xhtml?type=SetBaseSalary", "林晓溪")),
                "outcome",
                "amend",
                "decision",
                "改成两天"));
        if (!cause.isEmpty()) {
            fields.put("cause", cause);
        }
        return fields;
    }

    private String state(String problem) {
        return firm.person("gu")
                .get("records/regulation_problem/" + problem)
                .expect(200)
                .text("state");
    }

    private void change(String window) {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "RE-SALES",
                                "clause",
                                CLAUSE,
                                "parameter",
                                "self_settlement_window",
                                "value",
                                window))
                .expect(201);
    }

    private Map<String, Object> publication() {
        return Map.of(
                "draft",
                firm.draft("RE-SALES"),
                "effective_from",
                firm.today().plusDays(1),
                "consultation_record",
                "职工代表会议纪要 3 号");
    }

    private void publish() {
        firm.person("shen")
                .act(
                        "ApproveGuardrail",
                        Map.of("draft", firm.draft("RE-SALES"), "clause", "CN-LAW/G02", "reason", "已与职工代表商定"))
                .expect(201);
        firm.person("gu").act("PublishRevision", publication()).expect(201);
    }

    private static Map<String, Object> back(int number) {
        return Map.of("regulation", "RE-SALES", "number", number, "reason", "数字写错了");
    }

    private int published() {
        return clauses().stream()
                .mapToInt(clause -> clause.getInt("revision"))
                .max()
                .orElseThrow();
    }

    private String text() {
        return clauses().stream()
                .filter(clause -> clause.getString("clause").equals(CLAUSE))
                .findFirst()
                .orElseThrow()
                .getString("text");
    }

    private List<JsonObject> clauses() {
        return Answer.objects(
                firm.person("gu").get("regulations/RE-SALES").expect(200).json().getJsonArray("clauses"));
    }
}
