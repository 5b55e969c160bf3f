package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a site has earned together: calculated for the unit, shared among its people, corrected when a contract is cancelled. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamBonusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BONUS = "SM-TARGET/3.2#team-bonus";
    private static final LocalDate MONTH =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);

    private final Firm firm = new Firm("teams");

    private void target(String whose, String value, String amount) {
        firm.person("chen")
                .act(
                        "SetTarget",
                        Map.of(
                                "control",
                                "SM-TARGET/1.2#sales",
                                "period",
                                "month",
                                "from",
                                MONTH,
                                whose,
                                value,
                                "amount",
                                amount,
                                "effective_on",
                                MONTH,
                                "reason",
                                "年度计划分解"))
                .expect(201);
    }

    /** A contract that everybody whose consent it needs has signed. */
    private void sell(String who, String customer, String amount) {
        Contracts.signed(firm, who, Contracts.of(customer, amount, "0%"));
    }

    private JsonObject calculate(LocalDate from, boolean preview) {
        firm.person("fang")
                .act("StartCalculation", Map.of("control", BONUS, "from", from, "preview", preview))
                .expect(201);
        Waiting.until("the month is calculated", PATIENCE, () -> runs(from, preview)
                .anyMatch(run -> run.getString("state").equals("calculated")));
        return firm.person("fang")
                .get("calculations/"
                        + runs(from, preview).findFirst().orElseThrow().getString("id"))
                .expect(200)
                .json();
    }

    private Stream<JsonObject> runs(LocalDate from, boolean preview) {
        return firm.person("fang").get("calculations").expect(200).list().stream()
                .filter(run -> run.getString("control").equals(BONUS)
                        && run.getString("from").equals(from.toString())
                        && run.getBoolean("preview") == preview);
    }

    /** What everybody gets for a month, the whole unit under its code. */
    private static Map<String, BigDecimal> granted(JsonObject run, LocalDate month) {
        Map<String, BigDecimal> granted = new HashMap<>();
        Answer.objects(run.getJsonArray("lines")).stream()
                .filter(line -> line.getString("from").equals(month.toString()))
                .forEach(line -> granted.put(
                        line.containsKey("person")
                                ? line.getJsonObject("person").getString("name")
                                : line.getString("unit"),
                        line.getJsonNumber("granted").bigDecimalValue().setScale(2)));
        return granted;
    }

    private void step(String who, String action, JsonObject run) {
        firm.person(who).act(action, Map.of("run", run.getString("id"))).expect(201);
    }

    private List<JsonObject> ledger(String who) {
        return firm.person(who).get("ledger").expect(200).list().stream()
                .filter(entry -> entry.getString("clause").equals("SM-TARGET/3.2"))
                .toList();
    }

    @Test
    @Order(1)
    void siteWithoutATargetEarnsNothingTogether() {
        sell("lin", "远山贸易", "120000.00");
        sell("zhou", "近水贸易", "30000.00");
        assertEquals(Map.of("tinglan", new BigDecimal("0.00")), granted(calculate(MONTH, true), MONTH));
    }

    @Test
    @Order(2)
    void bonusDependsOnTheTargetOfTheUnitAndIsSharedByResults() {
        target("unit", "tinglan", "150000");
        firm.person("gu").letPass(32);
        JsonObject run = calculate(MONTH, false);
        assertEquals(
                Map.of(
                        "tinglan", new BigDecimal("750.00"),
                        "陈知夏", new BigDecimal("225.00"),
                        "林晓溪", new BigDecimal("420.00"),
                        "周牧野", new BigDecimal("105.00"),
                        "许南乔", new BigDecimal("0.00")),
                granted(run, MONTH));
        firm.person("fang")
                .act(
                        "HoldCalculation",
                        Map.of(
                                "run",
                                run.getString("id"),
                                "unit",
                                "tinglan",
                                "person",
                                firm.employee("周牧野"),
                                "reason",
                                "等回款"))
                .expect(201);
        step("he", "ReleaseCalculation", run);
        step("fang", "CloseCalculation", run);
        assertEquals(1, ledger("lin").size());
        assertEquals(
                0,
                ledger("lin")
                        .getFirst()
                        .getJsonNumber("amount")
                        .bigDecimalValue()
                        .compareTo(new BigDecimal("420")));
        assertTrue(ledger("zhou").isEmpty(), "what is kept back is not granted");
        assertTrue(ledger("xu").isEmpty(), "nothing is no entry");
        Answer file = firm.person("fang")
                .get("calculations/" + run.getString("id") + ".csv")
                .expect(200);
        assertTrue(file.body().contains("tinglan"), file.body());
    }

    @Test
    @Order(3)
    void cancelledContractOfAClosedMonthIsCorrectedInTheNextOne() {
        JsonObject contract = firm
                .person("chen")
                .get("records/contract?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("customer_name").equals("近水贸易"))
                .findFirst()
                .orElseThrow();
        String id = contract.getString("id");
        firm.person("zhou").act("CancelContract", id, Map.of("reason", "客户退单")).expect(403);
        firm.person("chen").act("CancelContract", id, Map.of("reason", "客户退单")).expect(201);
        firm.person("gu").letPass(31);
        JsonObject run = calculate(MONTH.plusMonths(1), false);
        Map<String, BigDecimal> corrected = granted(run, MONTH);
        assertEquals(new BigDecimal("-750.00"), corrected.get("tinglan"), "120,000 of 150,000 is too little");
        assertEquals(new BigDecimal("-225.00"), corrected.get("陈知夏"));
        assertEquals(new BigDecimal("-420.00"), corrected.get("林晓溪"));
        assertFalse(corrected.getOrDefault("周牧野", BigDecimal.ZERO).signum() != 0, "nothing was granted to him yet");
        Answer.objects(run.getJsonArray("lines")).stream()
                .filter(line -> line.getString("from").equals(MONTH.toString()))
                .forEach(line -> assertTrue(line.containsKey("adjusts"), line.toString()));
        step("he", "ReleaseCalculation", run);
        step("fang", "CloseCalculation", run);
        assertEquals(
                0,
                ledger("lin").stream()
                        .map(entry -> entry.getJsonNumber("amount").bigDecimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum(),
                "granted and taken back again, each a line of its own");
        assertEquals(2, ledger("lin").size());
    }
}
