package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A draft on its way to publication: its reason, the opinions of those it binds, answers, minutes, and the leadership's approval. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsultationIT {

    private static final String CLAUSE = "RE-SALES/5.1b";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Firm firm = new Firm("consulting");

    @Test
    @Order(1)
    @ClauseTest({"PL-1.1", "PL-1.4"})
    void nobodyIsAskedBeforeReasonAndAimAreStated() {
        change("20%");
        assertEquals(
                List.of("GJ-GOV/1.4"),
                firm.person("gu").act("OpenConsultation", about()).expect(422).shutBy());
        Answer unanswered = firm.person("gu")
                .act("StateRevisionPurpose", purpose(Map.of("duties_clear", "判定归经理")))
                .expect(422);
        assertTrue(unanswered.body().contains("people_oriented"), unanswered.body());
        firm.person("lin").act("StateRevisionPurpose", complete()).expect(403);
        firm.person("gu").act("StateRevisionPurpose", complete()).expect(201);
        assertTrue(history("gu").contains("少扣一点"), "who revises reads the aim");
        assertFalse(history("lin").contains("少扣一点"), "the draft is not published yet");
    }

    @Test
    @Order(2)
    @ClauseTest("PL-1.5")
    void everybodyAskedCommentsOnceAskedAndNobodyElse() {
        assertTrue(publication().shutBy().contains("GJ-GOV/1.5"), "nobody has been asked");
        firm.person("lin").act("OpenConsultation", asking()).expect(403);
        firm.person("gu").act("OpenConsultation", asking()).expect(201);
        assertEquals(
                List.of("draft"),
                firm.person("gu").act("OpenConsultation", asking()).expect(422).wrongFields());
        String round = round("open");

        assertTrue(firm.person("zhou").page("home.xhtml").expect(200).body().contains("consultations.xhtml"));
        Answer page = firm.person("zhou").page("consultation.xhtml?id=" + round).expect(200);
        assertTrue(page.body().contains("少扣一点") && page.body().contains("20%"), "aim and differences");
        firm.person("chen").page("consultation.xhtml?id=" + round).expect(404);
        assertEquals(
                List.of("GJ-GOV/1.5"),
                firm.person("chen")
                        .act("ReadDraft", round, Map.of())
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("GJ-GOV/1.5 clause"),
                firm.person("xu")
                        .act("CommentOnDraft", round, Map.of("clause", "RE-SALES/5.1a", "words", "这一条没改"))
                        .expect(422)
                        .shutBy());
        firm.person("xu")
                .act("CommentOnDraft", round, Map.of("clause", CLAUSE, "words", "20% 还是太重"))
                .expect(201);
        firm.person("zhou").act("ReadDraft", round, Map.of()).expect(201);
        assertEquals(
                List.of("GJ-GOV/1.5"),
                firm.person("zhou")
                        .act("ReadDraft", round, Map.of())
                        .expect(422)
                        .shutBy());

        firm.person("gu").letPass(2);
        Waiting.until("the round ends", PATIENCE, () -> state(round).equals("closed"));
        assertEquals(
                List.of(),
                firm.person("lin").act("CommentOnDraft", round, Map.of("words", "来晚了")).shutBy().stream()
                        .filter(clause -> !clause.equals("GJ-GOV/1.5"))
                        .toList());
    }

    @Test
    @Order(3)
    @ClauseTest({"PL-1.5", "G08"})
    void everyCommentIsAnsweredAndWhatChangesAfterwardsIsAskedAgain() {
        String round = round("closed");
        String comment = firm.person("gu")
                .get("records/consultation_comment?limit=10")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertTrue(publication().body().contains("YD-"), "the comment that waits is named");
        firm.person("lin").act("AnswerComment", comment, answer("rejected")).expect(403);
        firm.person("gu").act("AnswerComment", comment, answer("rejected")).expect(201);
        assertTrue(
                firm.person("xu")
                        .page("consultation.xhtml?id=" + round)
                        .expect(200)
                        .body()
                        .contains("法定上限就是 20%"),
                "whoever commented reads the answer");
        assertFalse(
                firm.person("zhou")
                        .page("consultation.xhtml?id=" + round)
                        .expect(200)
                        .body()
                        .contains("20% 还是太重"),
                "others' comments are theirs");

        assertTrue(publication().shutBy().contains("CN-LAW/LCL-4 consultation_record"), "no minutes yet");
        firm.person("gu").act("RecordStaffMinutes", round, minutes()).expect(201);
        assertFalse(publication().shutBy().contains("CN-LAW/LCL-4 consultation_record"));

        assertEquals(List.of("draft"), reopened(), "nothing new to ask about");
        change("15%");
        assertTrue(publication().body().contains("5.1b"), "changed since");
        change("20%");
        assertFalse(publication().shutBy().contains("GJ-GOV/1.5"), publication().body());
    }

    @Test
    @Order(4)
    @ClauseTest({"PL-001.4.A3", "PL-002.6.2b", "PL-1.1"})
    void leadershipApprovesTheTextAndNoOther() {
        approveGuardrail();
        firm.person("gu").act("PublishRevision", publish()).expect(202);
        String approval = approval();
        change("19%");
        change("20%");
        approveGuardrail();
        assertEquals(
                List.of("GJ-GOV/4.1"),
                firm.person("gu")
                        .act("Approve", Map.of("approval", approval))
                        .expect(422)
                        .shutBy());
        firm.person("he").act("Approve", Map.of("approval", approval)).expect(201);
        JsonObject done =
                firm.person("gu").get("approvals/" + approval).expect(200).json();
        assertEquals("permitted", done.getString("result"), done.toString());
        assertTrue(history("lin").contains("少扣一点"), "everybody reads why, once it is published");
    }

    private void approveGuardrail() {
        firm.person("shen")
                .act("ApproveGuardrail", Map.of("draft", draft(), "clause", "CN-LAW/G02", "reason", "按法定上限"))
                .expect(201);
    }

    private String approval() {
        return firm.person("gu").get("approvals?of=mine").expect(200).list().stream()
                .filter(one -> one.getString("state").equals("open"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private List<String> reopened() {
        return firm.person("gu").act("OpenConsultation", asking()).expect(422).wrongFields();
    }

    private void change(String penalty) {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "RE-SALES",
                                "clause",
                                CLAUSE,
                                "parameter",
                                "manager_penalty",
                                "value",
                                penalty))
                .expect(201);
    }

    private String draft() {
        return firm.person("gu").get("regulations/RE-SALES").expect(200).text("draft");
    }

    private Map<String, Object> about() {
        return Map.of("draft", draft());
    }

    private Map<String, Object> asking() {
        return Map.of("draft", draft(), "roles", List.of("sales_rep"));
    }

    private Map<String, Object> complete() {
        Map<String, Object> all = new HashMap<>();
        List.of("duties_clear", "workflow_optimised", "teamwork", "staff_quality", "people_oriented")
                .forEach(criterion -> all.put(criterion, "这次没有涉及"));
        return purpose(all);
    }

    private Map<String, Object> purpose(Map<String, Object> criteria) {
        Map<String, Object> fields = new HashMap<>(criteria);
        fields.putAll(Map.of("draft", draft(), "category", "feedback", "background", "同事反映扣得太重", "aim", "少扣一点，多商量"));
        return fields;
    }

    private static Map<String, Object> answer(String outcome) {
        return Map.of("outcome", outcome, "answer", "法定上限就是 20%，这次先降到上限");
    }

    private Map<String, Object> minutes() {
        return Map.of(
                "minutes_on",
                firm.today(),
                "representatives",
                List.of(firm.employee("gu", "act.xhtml?type=SetBaseSalary", "林晓溪")),
                "minutes",
                "职工代表同意降到 20%");
    }

    private Answer publication() {
        return firm.person("gu").tryOut("PublishRevision", publish()).expect(200);
    }

    private Map<String, Object> publish() {
        LocalDate from = firm.today().plusDays(1);
        return Map.of("draft", draft(), "effective_from", from);
    }

    private String round(String state) {
        return rounds().stream()
                .filter(round -> round.getString("state").equals(state))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String state(String round) {
        return rounds().stream()
                .filter(one -> one.getString("id").equals(round))
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    private List<JsonObject> rounds() {
        return Answer.objects(firm.person("gu")
                .get("records/consultation?limit=20")
                .expect(200)
                .json()
                .getJsonArray("items"));
    }

    private String history(String name) {
        return firm.person(name).page("history.xhtml?code=RE-SALES").expect(200).body();
    }
}
