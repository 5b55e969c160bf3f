package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Targets, what they lead to, and the commission of a month. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeriodIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TARGET = "SM-TARGET/1.2#sales";
    private static final String COMMISSION = "SM-TARGET/3.1#commission";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONTH = TODAY.withDayOfMonth(1);

    private static LocalDate granted;

    private final Firm firm = new Firm("periods");

    private Answer target(String who, String whose, Object value, String amount) {
        return target(who, whose, value, amount, MONTH);
    }

    private Answer target(String who, String whose, Object value, String amount, LocalDate effective) {
        return firm.person(who)
                .act(
                        "SetTarget",
                        Map.of(
                                "control",
                                TARGET,
                                "period",
                                "month",
                                "from",
                                MONTH,
                                whose,
                                value,
                                "amount",
                                amount,
                                "effective_on",
                                effective,
                                "reason",
                                "年度计划分解"));
    }

    private String employee(String name) {
        return rows("chen").stream()
                .filter(row -> row.containsKey("person"))
                .map(row -> row.getJsonObject("person"))
                .filter(person -> person.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private List<JsonObject> rows(String who) {
        return firm.person(who)
                .get("targets?control=" + TARGET.replace("#", "%23") + "&period=month&day=" + TODAY)
                .expect(200)
                .list();
    }

    private JsonObject row(String who, String name) {
        return rows(who).stream()
                .filter(row -> row.getString("unit", "").equals(name)
                        || row.containsKey("person")
                                && row.getJsonObject("person").getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A contract that everybody whose consent it needs has signed. */
    private void sell(String who, String amount) {
        Contracts.signed(firm, who, Contracts.of("远山贸易", amount, "0%"));
    }

    @Test
    @Order(1)
    @ClauseTest("SM-002.3.2.1")
    void partsOfATargetFitIntoTheWhole() {
        target("chen", "unit", "tinglan", "500000").expect(201);
        target("chen", "person", employee("林晓溪"), "100000").expect(201);
        Answer tooMuch = target("chen", "person", employee("周牧野"), "400000.01").expect(422);
        assertEquals(List.of("SM-TARGET/1.2"), tooMuch.shutBy());
        Answer rest = target("chen", "person", employee("周牧野"), "300000").expect(201);
        assertTrue(
                rest.finding("SM-TARGET/1.2", "warns").getString("says").contains("100,000"),
                "the difference is named");
        Answer below = firm.person("chen")
                .act(
                        "SetTarget",
                        Map.of(
                                "control", TARGET, "period", "month", "from", MONTH, "unit", "tinglan", "amount",
                                "399999", "reason", "下调"))
                .expect(422);
        assertEquals(List.of("SM-TARGET/1.2"), below.shutBy());
        assertEquals(0, number(row("he", "tinglan"), "unallotted").compareTo(new BigDecimal("100000.00")));
    }

    private Answer confirm(String who, JsonObject row) {
        return firm.person(who)
                .act(
                        "AcknowledgeTarget",
                        Map.of("target", row.getString("target_id"), "amount", number(row, "target")));
    }

    @Test
    @Order(2)
    void targetIsConfirmedByWhomItIsForAndAnewWhenItChanges() {
        JsonObject first = row("zhou", "周牧野");
        assertFalse(first.getBoolean("acknowledged"));
        assertEquals(List.of("GJ-GOV/8.4"), confirm("chen", first).expect(422).shutBy());
        confirm("zhou", first).expect(201);
        assertEquals(List.of("GJ-GOV/8.4"), confirm("zhou", first).expect(422).shutBy(), "once");
        target("chen", "person", employee("周牧野"), "290000", TODAY).expect(201);
        JsonObject changed = row("zhou", "周牧野");
        assertFalse(changed.getBoolean("acknowledged"), "a target that is changed is confirmed anew");
        assertEquals(List.of("GJ-GOV/8.4"), confirm("zhou", first).expect(422).shutBy(), "what was seen has changed");
        confirm("zhou", changed).expect(201);
        target("chen", "person", employee("许南乔"), "10000").expect(201);
        assertEquals(
                List.of("target"),
                firm.person("zhou")
                        .act("AcknowledgeTarget", Map.of("target", "nothing", "amount", 1))
                        .wrongFields());
    }

    @Test
    @Order(2)
    void targetIsSplitAllAtOnceOrNotAtAll() {
        Map<String, Object> split = Map.of(
                "control",
                TARGET,
                "period",
                "month",
                "from",
                MONTH.plusMonths(2),
                "unit",
                "tinglan",
                "parts",
                List.of(
                        Map.of("person", employee("林晓溪"), "amount", "60000"),
                        Map.of("person", employee("周牧野"), "amount", "40000.01")),
                "reason",
                "按上期业绩分");
        assertEquals(
                List.of("unit"),
                firm.person("chen").act("SplitTarget", split).wrongFields(),
                "the unit has no target for that month yet");
        firm.person("chen")
                .act(
                        "SetTarget",
                        Map.of(
                                "control",
                                TARGET,
                                "period",
                                "month",
                                "from",
                                MONTH.plusMonths(2),
                                "unit",
                                "tinglan",
                                "amount",
                                "100000",
                                "reason",
                                "年度计划分解"))
                .expect(201);
        Answer tooMuch = firm.person("chen").act("SplitTarget", split).expect(422);
        assertEquals(List.of("SM-TARGET/1.2"), tooMuch.shutBy());
        var fits = new HashMap<>(split);
        fits.put(
                "parts",
                List.of(
                        Map.of("person", employee("林晓溪"), "amount", "60000"),
                        Map.of("person", employee("周牧野"), "amount", "40000")));
        firm.person("chen").act("SplitTarget", fits).expect(201);
        fits.put(
                "parts",
                List.of(
                        Map.of("person", employee("林晓溪"), "amount", "70000"),
                        Map.of("person", employee("周牧野"), "amount", "30000")));
        firm.person("chen").act("SplitTarget", fits).expect(201);
        fits.put("parts", List.of(Map.of("person", employee("林晓溪"), "unit", "tinglan", "amount", "1")));
        assertEquals(
                List.of("parts"), firm.person("chen").act("SplitTarget", fits).wrongFields());
    }

    @Test
    @Order(2)
    void targetIsForOthersAndForPostsThatHaveOne() {
        firm.person("lin").act("SetTarget", Map.of()).expect(403);
        assertEquals(
                List.of("person"),
                target("chen", "person", "01939c3e-0000-7000-8000-0000000000ff", "5")
                        .wrongFields());
        assertEquals(List.of("unit"), target("chen", "unit", "nowhere", "5").wrongFields());
    }

    @Test
    @Order(3)
    @ClauseTest("SM-004.6.1")
    void signedContractCountsForWhoSignedItAndForTheUnitsAbove() {
        sell("lin", "120000.00");
        assertEquals(0, number(row("lin", "林晓溪"), "done").compareTo(new BigDecimal("120000")));
        assertEquals(0, number(row("he", "hq"), "done").compareTo(new BigDecimal("120000")));
        assertEquals(0, number(row("lin", "林晓溪"), "share").compareTo(new BigDecimal("1.2000")));
        assertEquals(1, rows("lin").size(), "others' targets are not shown");
    }

    @Test
    @Order(4)
    @ClauseTest("SM-4.3")
    void commissionIsPreviewedBeforeTheMonthIsOver() {
        Answer early = start("fang", false).expect(422);
        assertEquals(List.of("GJ-GOV/8.2"), early.shutBy());
        start("fang", true).expect(201);
        JsonObject preview = calculated(true);
        assertEquals(0, number(line(preview, "林晓溪"), "value").compareTo(new BigDecimal("2600.00")));
        assertEquals(0, number(line(preview, "周牧野"), "value").compareTo(new BigDecimal("0.00")));
        assertFalse(line(preview, "林晓溪").containsKey("docket"), "nothing but the preview is kept");
        assertEquals(
                List.of("GJ-GOV/8.2"),
                step("he", "ReleaseCalculation", preview).expect(422).shutBy());
    }

    @Test
    @Order(5)
    void endOfTheMonthProposesWhatFollowsTogether() {
        firm.person("gu").letPass(32);
        Waiting.until("the reward is proposed", PATIENCE, () -> !ledger("lin", "SM-TARGET/2.1")
                .isEmpty());
        assertEquals(3, ledger("lin", "SM-TARGET/2.1").size(), "money, points and a learning day");
        Waiting.until("the reminder is proposed", PATIENCE, () -> !ledger("zhou", "SM-TARGET/2.2")
                .isEmpty());
        assertTrue(
                ledger("xu", "SM-TARGET/2.2").isEmpty(), "a target that nobody confirmed is not held against anybody");
        List<JsonObject> missed = ledger("zhou", "SM-TARGET/2.2");
        assertEquals(3, missed.size(), "letter, training and talk");
        String entry = missed.getFirst().getString("id");
        firm.person("zhou")
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "客户退单"))
                .expect(201);
        firm.person("he")
                .act("DecideLedgerEntry", Map.of("entry", entry, "uphold", true, "reason", "数据属实"))
                .expect(201);
        assertTrue(
                firm.person("zhou").get("duties").expect(200).list().stream()
                        .anyMatch(duty -> duty.getString("title").contains("coaching")),
                "the training is owed");
        assertTrue(
                firm.person("chen").get("duties").expect(200).list().stream()
                        .anyMatch(duty -> duty.getString("title").contains("missed target")),
                "the talk is owed");
    }

    @Test
    @Order(6)
    void learningDayIsUsedAfterItWasDecidedAndNeverTwice() {
        String lin = employee("林晓溪");
        assertEquals(
                List.of("SM-TARGET/2.3"), use("chen", lin, "0.5").expect(422).shutBy());
        String reward = ledger("lin", "SM-TARGET/2.1").getFirst().getString("id");
        firm.person("he")
                .act("DecideLedgerEntry", Map.of("entry", reward, "uphold", true, "reason", "达标"))
                .expect(201);
        granted = firm.today();
        use("chen", lin, "0.6").expect(201);
        Answer tooMuch = use("chen", lin, "0.5").expect(422);
        assertEquals(List.of("SM-TARGET/2.3"), tooMuch.shutBy());
        assertTrue(
                tooMuch.finding("SM-TARGET/2.3", "refuses").getString("says").contains("0.4"), "what is left is named");
        String oneself = runs().getFirst().getJsonObject("started_by").getString("id");
        assertEquals(
                List.of("GJ-GOV/8.3"),
                use("fang", oneself, "1").expect(422).shutBy().stream()
                        .filter(clause -> clause.startsWith("GJ-GOV"))
                        .toList());
        Answer unknown = firm.person("chen")
                .act("UseBalance", Map.of("person", lin, "unit", "holidays", "amount", "1", "reason", "学习"))
                .expect(422);
        assertEquals(List.of("unit"), unknown.wrongFields());
    }

    private Answer use(String who, String person, String amount) {
        return firm.person(who)
                .act(
                        "UseBalance",
                        Map.of("person", person, "unit", "learning_days", "amount", amount, "reason", "参加行业课程"));
    }

    @Test
    @Order(7)
    @ClauseTest("SM-4.3")
    void monthIsCalculatedOnceReleasedByAnotherAndClosedForGood() {
        start("fang", false).expect(201);
        Answer twice = start("fang", false).expect(422);
        assertEquals(List.of("GJ-GOV/8.2"), twice.shutBy());
        JsonObject run = calculated(false);
        assertEquals(
                List.of("GJ-GOV/8.2"),
                step("fang", "ReleaseCalculation", run).expect(422).shutBy());
        firm.person("fang")
                .act(
                        "HoldCalculation",
                        Map.of(
                                "run",
                                run.getString("id"),
                                "person",
                                line(run, "周牧野").getJsonObject("person").getString("id"),
                                "reason",
                                "等客户回款"))
                .expect(201);
        assertEquals(
                List.of("GJ-GOV/8.2"),
                step("fang", "CloseCalculation", run).expect(422).shutBy());
        step("he", "ReleaseCalculation", run).expect(201);
        step("fang", "CloseCalculation", run).expect(201);

        JsonObject granted = ledger("lin", "SM-TARGET/3.1").getFirst();
        assertEquals("upheld", granted.getString("state"));
        assertEquals(0, number(granted, "amount").compareTo(new BigDecimal("2600")));
        assertTrue(ledger("zhou", "SM-TARGET/3.1").isEmpty());
        assertEquals(
                List.of("GJ-GOV/8.2"),
                step("fang", "CancelCalculation", run).expect(422).shutBy());
        Answer file = firm.person("fang")
                .get("calculations/" + run.getString("id") + ".csv")
                .expect(200);
        assertTrue(file.body().contains("2600.00"), file.body());
        firm.person("lin").get("calculations").expect(403);
    }

    @Test
    @Order(8)
    void whatWasKeptBackComesBackAsALineOfTheNextMonth() {
        firm.person("gu").letPass(31);
        firm.person("fang")
                .act("StartCalculation", Map.of("control", COMMISSION, "from", MONTH.plusMonths(1)))
                .expect(201);
        Waiting.until("the next month is calculated", PATIENCE, () -> runs().stream()
                .anyMatch(
                        run -> run.getString("from").equals(MONTH.plusMonths(1).toString())
                                && run.getString("state").equals("calculated")));
        JsonObject next = one(runs().stream()
                .filter(run -> run.getString("from").equals(MONTH.plusMonths(1).toString()))
                .findFirst()
                .orElseThrow());
        JsonObject back = lines(next).stream()
                .filter(line -> line.getString("from").equals(MONTH.toString()))
                .findFirst()
                .orElseThrow();
        assertEquals("held", back.getString("state"));
        assertEquals("等客户回款", back.getString("reason"));
        assertTrue(back.containsKey("adjusts"), "it names the line it belongs to");
    }

    @Test
    @Order(9)
    @ClauseTest("SM-003.D2.2.1")
    void targetFarAboveTheLastResultNeedsAJustification() {
        Map<String, Object> steep = new HashMap<>(Map.of(
                "control",
                TARGET,
                "period",
                "month",
                "from",
                MONTH.plusMonths(3),
                "person",
                employee("林晓溪"),
                "amount",
                "500000",
                "reason",
                "年度计划分解"));
        sell("lin", "100000.00");
        firm.person("gu").letPass(31);
        steep.put("from", firm.today().withDayOfMonth(1).plusMonths(1));
        Answer unsaid = firm.person("chen").act("SetTarget", steep).expect(422);
        assertEquals(List.of("SM-TARGET/1.3 justification"), unsaid.shutBy());
        steep.put("justification", "新楼栋开盘");
        firm.person("chen").act("SetTarget", steep).expect(201);
    }

    @Test
    @Order(10)
    void learningDaysEndWithTheYearButForWhatIsCarriedOver() {
        LocalDate next = LocalDate.of(granted.getYear() + 1, 1, 2);
        if (firm.today().isBefore(next)) {
            firm.person("gu").letPass((int) ChronoUnit.DAYS.between(firm.today(), next));
        }
        String lin = employee("林晓溪");
        Waiting.until("what is not carried over has ended", PATIENCE, () -> use("chen", lin, "0.2")
                .finding("SM-TARGET/2.3", "refuses")
                .getString("says")
                .contains("0.1"));
        use("chen", lin, "0.1").expect(201);
        assertEquals(
                List.of("SM-TARGET/2.3"), use("chen", lin, "0.01").expect(422).shutBy());
    }

    private Answer start(String who, boolean preview) {
        return firm.person(who)
                .act("StartCalculation", Map.of("control", COMMISSION, "from", MONTH, "preview", preview));
    }

    private Answer step(String who, String action, JsonObject run) {
        return firm.person(who)
                .act(
                        action,
                        action.startsWith("Cancel")
                                ? Map.of("run", run.getString("id"), "reason", "重算")
                                : Map.of("run", run.getString("id")));
    }

    private JsonObject calculated(boolean preview) {
        Waiting.until("the month is calculated", PATIENCE, () -> runs().stream()
                .anyMatch(run -> run.getBoolean("preview") == preview
                        && run.getString("state").equals("calculated")));
        return one(runs().stream()
                .filter(run -> run.getBoolean("preview") == preview)
                .findFirst()
                .orElseThrow());
    }

    private JsonObject one(JsonObject run) {
        return firm.person("fang")
                .get("calculations/" + run.getString("id"))
                .expect(200)
                .json();
    }

    private List<JsonObject> runs() {
        return firm.person("fang").get("calculations").expect(200).list();
    }

    private static List<JsonObject> lines(JsonObject run) {
        return Answer.objects(run.getJsonArray("lines"));
    }

    private static JsonObject line(JsonObject run, String name) {
        return lines(run).stream()
                .filter(line -> line.getJsonObject("person").getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> ledger(String who, String clause) {
        return firm.person(who).get("ledger").expect(200).list().stream()
                .filter(entry -> entry.getString("clause").equals(clause))
                .toList();
    }

    private static BigDecimal number(JsonObject of, String name) {
        return of.getJsonNumber(name).bigDecimalValue();
    }
}
