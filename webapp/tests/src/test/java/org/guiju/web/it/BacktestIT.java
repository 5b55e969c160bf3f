package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Drafts tried over what a company has done, and what it has done decided again as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BacktestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static String penalties;

    private final Firm firm = new Firm("simulated");

    private LocalDate today() {
        return firm.today();
    }

    private void change(String clause, String parameter, String value) {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                clause.substring(0, clause.indexOf('/')),
                                "clause",
                                clause,
                                "parameter",
                                parameter,
                                "value",
                                value))
                .expect(201);
    }

    private Answer start(String who, String draft, LocalDate from, LocalDate until) {
        return firm.person(who).act("StartBacktest", Map.of("draft", draft, "from", from, "until", until));
    }

    private JsonObject newest(String who) {
        return firm.person(who).get("backtests").expect(200).list().getFirst();
    }

    private JsonObject tried(String regulation) {
        start("gu", firm.draft(regulation), today().minusDays(1), today()).expect(201);
        String id = newest("gu").getString("id");
        Waiting.until("the backtest is made", PATIENCE, () -> !of("gu", id)
                .getString("state")
                .equals("running"));
        JsonObject made = of("gu", id);
        assertEquals("done", made.getString("state"), made.toString());
        return made;
    }

    private JsonObject of(String who, String id) {
        return firm.person(who).get("backtests/" + id).expect(200).json();
    }

    private List<JsonObject> acts(String who, String id) {
        return Answer.objects(firm.person(who)
                .get("backtests/" + id + "/acts")
                .expect(200)
                .json()
                .getJsonArray("acts"));
    }

    private static BigDecimal amount(JsonObject effects, String effect) {
        return effects.getJsonNumber(effect).bigDecimalValue();
    }

    @Test
    @Order(1)
    @ClauseTest("PL-002.6.2b")
    void draftWithOtherPenaltyTellsWhoWouldHavePaidOtherwise() {
        for (int cases = 0; cases < 2; cases++) {
            firm.person("lin")
                    .act("EscalateAttributionConflict", firm.conflict("lin", "zhou"), Map.of("to", "manager"))
                    .expect(201);
        }
        firm.conflict("lin", "xu");
        change("RE-SALES/5.1b", "manager_penalty", "20%");
        JsonObject made = tried("RE-SALES");
        penalties = made.getString("id");
        assertEquals(
                0,
                amount(made.getJsonObject("effects"), "fined_less").compareTo(new BigDecimal("3000.00")),
                made.toString());
        assertEquals(0, made.getJsonArray("undecidable").size(), made.toString());
        Map<String, BigDecimal> people = new HashMap<>();
        Answer.objects(made.getJsonArray("people"))
                .forEach(one -> people.put(
                        one.getJsonObject("person").getString("name"),
                        amount(one.getJsonObject("effects"), "fined_less").stripTrailingZeros()));
        assertEquals(Map.of("林晓溪", new BigDecimal("1.6E+3"), "周牧野", new BigDecimal("1.4E+3")), people, made.toString());

        List<JsonObject> acts = acts("gu", penalties);
        assertEquals(2, acts.size(), acts.toString());
        JsonObject one = acts.getFirst();
        assertTrue(one.getJsonObject("before").toString().contains("-2400"), one.toString());
        assertTrue(one.getJsonObject("after").toString().contains("-1600"), one.toString());
        assertTrue(one.getJsonObject("after").toString().contains("manager_penalty"), "with its values: " + one);
    }

    @Test
    @Order(2)
    void nothingOfItHappened() {
        List<JsonObject> entries = firm.person("lin").get("ledger").expect(200).list();
        assertTrue(
                entries.stream()
                        .allMatch(entry ->
                                entry.getJsonNumber("amount").bigDecimalValue().compareTo(new BigDecimal("-2400.00"))
                                        == 0),
                entries.toString());
    }

    @Test
    @Order(3)
    void draftWithAStricterGateTellsWhoWouldHaveBeenStopped() {
        String customer = firm.person("xu")
                .act("RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201)
                .record();
        String opportunity = firm.person("xu")
                .act("OpenOpportunity", customer, Map.of("purchase_need", "三房", "industry", "教师"))
                .expect(201)
                .record();
        firm.person("xu")
                .act("RecordNeeds", opportunity, Map.of("needs", List.of(Map.of("need", "近地铁"))))
                .expect(201);
        firm.person("xu")
                .act(
                        "RecordNeeds",
                        opportunity,
                        Map.of("needs", List.of(Map.of("need", "近地铁"), Map.of("need", "朝南"), Map.of("need", "带车位"))))
                .expect(201);
        change("SM-PROCESS/1.3", "min_needs", "3");
        JsonObject made = tried("SM-PROCESS");
        assertEquals(1, made.getJsonObject("effects").getInt("blocked"), made.toString());
        assertEquals(
                List.of("许南乔"),
                Answer.objects(made.getJsonArray("people")).stream()
                        .map(one -> one.getJsonObject("person").getString("name"))
                        .toList());
        JsonObject one = acts("gu", made.getString("id")).getFirst();
        assertEquals("permitted", one.getJsonObject("before").getString("outcome"));
        assertEquals("refused", one.getJsonObject("after").getString("outcome"));

        JsonObject alone = firm.person("gu")
                .get("backtests/what-if?docket=" + one.getString("docket") + "&draft=" + firm.draft("SM-PROCESS"))
                .expect(200)
                .json();
        assertEquals("differs", alone.getString("result"), alone.toString());
        assertTrue(alone.getJsonObject("after").toString().contains("SM-PROCESS/1.3"), alone.toString());
        JsonObject asItWas = firm.person("gu")
                .get("backtests/what-if?docket=" + one.getString("docket"))
                .expect(200)
                .json();
        assertEquals("same", asItWas.getString("result"), asItWas.toString());
        String page = firm.person("gu")
                .page("backtests.xhtml?id=" + made.getString("id"))
                .expect(200)
                .body();
        assertTrue(page.contains("许南乔"), page);
    }

    @Test
    @Order(4)
    void headsSeeTheirUnitsAndOthersNothing() {
        assertFalse(of("chen", penalties).getJsonArray("people").isEmpty(), "hers are in it");
        assertTrue(of("chen", penalties).getJsonArray("undecidable").isEmpty());
        firm.person("lin").get("backtests/" + penalties).expect(403);
        new Firm("publishing").person("gu").get("backtests/" + penalties).expect(404);
        assertTrue(new Firm("publishing")
                .person("gu").get("backtests").expect(200).list().stream()
                        .noneMatch(one -> one.getString("id").equals(penalties)));
    }

    @Test
    @Order(5)
    void whatCannotBeTriedIsRefusedWithWords() {
        String draft = firm.draft("RE-SALES");
        assertEquals(
                List.of("until"),
                start("gu", draft, today(), today().minusDays(1)).expect(422).wrongFields());
        assertEquals(
                List.of("draft"),
                start("gu", penalties, today(), today()).expect(422).wrongFields());
        start("lin", draft, today(), today()).expect(403);
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "RE-SALES",
                                "clause",
                                "RE-SALES/5.1b",
                                "part",
                                "controls/0/when",
                                "value",
                                "action.to = \"manager\""))
                .expect(201);
        Answer failing = start("gu", draft, today(), today()).expect(422);
        assertEquals(List.of("draft"), failing.wrongFields().stream().distinct().toList(), failing.body());
        assertTrue(failing.body().contains("5.1b"), failing.body());
    }

    @Test
    @Order(6)
    void resultCanBeRemovedAndAFinishedOneNotStopped() {
        assertEquals(
                List.of("backtest"),
                firm.person("gu")
                        .act("CancelBacktest", Map.of("backtest", penalties))
                        .expect(422)
                        .wrongFields());
        firm.person("gu").act("RemoveBacktest", Map.of("backtest", penalties)).expect(201);
        firm.person("gu").get("backtests/" + penalties).expect(404);
    }

    @Test
    @Order(7)
    void oneThatIsStoppedStaysSo() {
        start("gu", firm.draft("SM-PROCESS"), today().minusDays(1), today()).expect(201);
        String id = newest("gu").getString("id");
        Answer stopped = firm.person("gu").act("CancelBacktest", Map.of("backtest", id));
        Waiting.until(
                "it has ended", PATIENCE, () -> !of("gu", id).getString("state").equals("running"));
        assertEquals(
                stopped.status() == 201 ? "cancelled" : "done", of("gu", id).getString("state"));
    }

    /** Everything that was decided, in sales and in kitchens, comes out again word for word. */
    @Test
    @Order(8)
    void everyDecisionComesOutAsItDid() {
        Firm kitchen = new Firm("rehearsed");
        kitchen.neverCloses();
        String until = kitchen.today().plusDays(200).toString();
        Stream.of("金满仓", "薛小满").forEach(name -> kitchen.person("shao")
                .act(
                        "RegisterHandler",
                        Map.of(
                                "employee",
                                kitchen.employee("shao", "act.xhtml?type=RegisterHandler", name),
                                "certificate_until",
                                until))
                .expect(201));
        String fridge = kitchen.person("shao")
                .act("CommissionAppliance", Map.of("name", "一号冷藏柜", "kind", "fridge"))
                .expect(201)
                .record();
        for (String celsius : List.of("3.5", "7.5", "2")) {
            kitchen.person("jin").act("RecordReading", fridge, Map.of("celsius", celsius));
        }
        kitchen.person("gu").letPass(2);
        firm.person("gu").letPass(3);
        int all = Stream.of("simulated", "rehearsed", "heyu", "guyu", "yunting")
                .mapToInt(company -> replayed(new Firm(company), admin(company)))
                .sum();
        assertTrue(all > 100, all + " entries");
    }

    private static String admin(String company) {
        return company.equals("yunting") ? "bai" : "gu";
    }

    private static int replayed(Firm firm, String admin) {
        int entries = 0;
        String after = "";
        JsonObject piece;
        do {
            piece = firm.person(admin)
                    .get("backtests/replay?after=" + after)
                    .expect(200)
                    .json();
            assertEquals(piece.getInt("looked_at"), piece.getInt("same"), piece.toString());
            entries += piece.getInt("looked_at");
            after = piece.getString("last", "");
        } while (!after.isEmpty());
        return entries;
    }
}
