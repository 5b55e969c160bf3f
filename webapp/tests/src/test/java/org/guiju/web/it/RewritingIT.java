package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A company writes parts of clauses otherwise: what is refused, who decides on doubts, and from when it holds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RewritingIT {

    private static final String LIMITS = "controls/0/table";

    private final Firm firm = new Firm("rewriting");

    @Test
    @Order(1)
    void wrongPartsAndWrongTextsAreRefusedOnTheirField() {
        assertEquals(List.of("value"), refused("SM-CREDIT", "1.1", "controls/0/value", "round(action.nothing, 1)"));
        assertEquals(List.of("part"), refused("SM-CREDIT", "1.1", "controls/0/kind", "gate"));
        assertEquals(List.of("part"), refused("SM-CREDIT", "1.1", "controls/99/when", "true"));
        assertEquals(List.of("part"), refused("SM-CREDIT", "1.1", "title/en", "Something"));
        assertEquals(List.of("part"), refused("CN-LAW", "G02", "controls/0/when", "false"));
        assertEquals(List.of("value"), refused("SM-CREDIT", "1.2", LIMITS, "{hit: ["));
        assertEquals(List.of("value"), refused("SM-CREDIT", "1.2", LIMITS, "{hit: unique}"));
    }

    private List<String> refused(String regulation, String clause, String part, String value) {
        return firm.person("gu")
                .act("ChangeClause", rewriting(regulation, clause, part, value))
                .expect(422)
                .wrongFields();
    }

    @Test
    @Order(2)
    void whoWroteOverASeenPartIsToldAndNothingIsLost() {
        Map<String, Object> first =
                rewriting("SM-CREDIT", "1.1", "controls/0/value", "round(action.financial_score, 1, half_up)");
        firm.person("gu").act("ChangeClause", first).expect(201);
        Map<String, Object> second = new HashMap<>(first);
        second.put("value", "round(action.history_score, 1, half_up)");
        second.put("seen", "0".repeat(64));
        Answer late = firm.person("gu").act("ChangeClause", second).expect(422);
        assertEquals(List.of("seen"), late.wrongFields(), late.body());
    }

    @Test
    @Order(3)
    @ClauseTest("PL-001.4.A3")
    void gapIsDecidedBySomebodyWhoDidNotChangeTheDraft() {
        firm.person("gu")
                .act("ChangeClause", rewriting("SM-CREDIT", "1.2", LIMITS, table("limit_a", "limit_b", "")))
                .expect(201);
        firm.person("gu")
                .act(
                        "ChangeClause",
                        rewriting(
                                "SM-CREDIT",
                                "1.1",
                                "controls/0/value",
                                "(action.financial_score + action.history_score) / 2"))
                .expect(201);
        String draft = firm.draft("SM-CREDIT");
        String warning = firm.person("gu")
                .get("regulations/SM-CREDIT")
                .expect(200)
                .json()
                .getJsonArray("warnings")
                .getJsonObject(0)
                .getString("warning");
        Map<String, Object> acceptance = Map.of("draft", draft, "warning", warning, "reason", "C 级由人判断");

        Answer own = firm.person("gu").act("AcceptWarning", acceptance).expect(422);
        assertTrue(own.body().contains("GJ-GOV/1.1"), own.body());
        firm.person("he").act("AcceptWarning", acceptance).expect(201);
    }

    @Test
    @Order(4)
    void rewrittenTableHoldsFromItsDayForThisCompanyAlone() {
        firm.person("gu")
                .act("ChangeClause", rewriting("SM-CREDIT", "1.2", LIMITS, table("money(1)", "limit_b", "money(0)")))
                .expect(201);
        Map<String, Object> publication = Map.of(
                "draft",
                firm.draft("SM-CREDIT"),
                "effective_from",
                today().plusDays(1).toString());
        Answer tried = firm.person("gu").tryOut("PublishRevision", publication).expect(200);
        assertEquals(List.of(), tried.wrongFields(), tried.body());
        firm.person("gu").act("PublishRevision", publication).expect(201);

        String before = hash(today());
        String after = hash(today().plusDays(1));
        assertFalse(before.equals(after), before);
        assertEquals(
                before,
                new Firm("drafting")
                        .person("gu")
                        .get("regulations/SM-CREDIT?on=" + today())
                        .expect(200)
                        .json()
                        .getJsonArray("clauses")
                        .getJsonObject(1)
                        .getString("hash"));
    }

    private String hash(LocalDate day) {
        return firm.person("gu")
                .get("regulations/SM-CREDIT?on=" + day)
                .expect(200)
                .json()
                .getJsonArray("clauses")
                .getJsonObject(1)
                .getString("hash");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String table(String a, String b, String c) {
        String last = c.isEmpty() ? "" : ", " + row("c", c);
        return """
                {"hit": "unique",
                 "inputs": [{"label": {"zh-Hans": "信用等级", "zh-Hant": "信用等級", "en": "Credit class"}, "input": "action.grade"}],
                 "outputs": [{"determines": "limit", "label": {"zh-Hans": "额度", "zh-Hant": "額度", "en": "Limit"}, "type": "money"}],
                 "rows": [%s, %s%s]}
                """
                .formatted(row("a", a), row("b", b), last);
    }

    private static String row(String grade, String limit) {
        return "{\"when\": [\"\\\"" + grade + "\\\"\"], \"then\": [\"" + limit + "\"]}";
    }

    private static Map<String, Object> rewriting(String regulation, String clause, String part, String value) {
        return Map.of("regulation", regulation, "clause", regulation + "/" + clause, "part", part, "value", value);
    }
}
