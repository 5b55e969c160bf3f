package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** A consequence on its way: told, answered, decided, appealed, taken from a month's pay, carried over, or lapsed. */
class DueProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @ClauseTest("PL-9.9")
    void silenceWaitsForTheWindowAndStillForADecider() {
        Firm firm = new Firm("hearing");
        String entry = proposal(firm);
        Answer early =
                firm.person("fang").act("DecideLedgerEntry", decided(entry)).expect(422);
        assertEquals(List.of("GJ-GOV/2.2"), early.shutBy());
        firm.person("lin").act("AcknowledgeLedgerEntry", Map.of("entry", entry)).expect(201);
        assertEquals(
                List.of("GJ-GOV/2.1"),
                firm.person("zhou")
                        .act("AcknowledgeLedgerEntry", Map.of("entry", entry))
                        .expect(422)
                        .shutBy());
        firm.person("gu").letPass(8);
        assertEquals("proposed", only(firm).getString("state"));
        firm.person("fang").act("DecideLedgerEntry", decided(entry)).expect(201);
        assertEquals("upheld", only(firm).getString("state"));
    }

    @Test
    @ClauseTest("PL-9.9")
    void appealIsDecidedByAThirdPersonAndTakesTheDecisionBack() {
        Firm firm = new Firm("appeals");
        String entry = proposal(firm);
        firm.person("lin")
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "客户先找的我", "evidence", List.of("照片 3")))
                .expect(201);
        firm.person("fang").act("DecideLedgerEntry", decided(entry)).expect(201);
        Map<String, Object> limited = new HashMap<>(loss(entry));
        limited.put("contract_allows", "10.00");
        assertTrue(
                firm.person("fang")
                        .tryOut("ProveLoss", limited)
                        .expect(200)
                        .finding("CN-LAW/G12", "warns")
                        .getString("says")
                        .contains("Interpretation (I), Art. 50"),
                "the employee may choose the contract");
        firm.person("fang").act("ProveLoss", loss(entry)).expect(201);
        firm.person("lin")
                .act("AppealLedgerEntry", Map.of("entry", entry, "grounds", "没有听取证人"))
                .expect(201);
        Answer held = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", entry))
                .expect(422);
        assertEquals(List.of("GJ-GOV/2.5"), held.shutBy());
        Answer again =
                firm.person("fang").act("DecideLedgerAppeal", reviewed(entry)).expect(422);
        assertEquals(List.of("GJ-GOV/2.3"), again.shutBy());
        firm.person("he").act("DecideLedgerAppeal", reviewed(entry)).expect(201);
        assertEquals("reversed", only(firm).getString("state"));
        assertEquals(
                List.of("GJ-GOV/2.3"),
                firm.person("lin")
                        .act("AppealLedgerEntry", Map.of("entry", entry, "grounds", "再申诉一次"))
                        .expect(422)
                        .shutBy());
    }

    @Test
    @ClauseTest({"PL-9.9", "G02", "G03"})
    void closedMonthTakesUpToTheLimitAndCarriesTheRest() {
        Firm firm = new Firm("payroll");
        String conflict = firm.conflict("lin", "zhou");
        for (String to : List.of("manager", "leadership")) {
            firm.person("lin")
                    .act("EscalateAttributionConflict", conflict, Map.of("to", to))
                    .expect(201);
        }
        for (JsonObject entry : firm.entries("lin", conflict)) {
            String id = entry.getString("id");
            firm.person("lin")
                    .act("AnswerLedgerEntry", Map.of("entry", id, "defence", "不认可"))
                    .expect(201);
            firm.person("fang").act("DecideLedgerEntry", decided(id)).expect(201);
            firm.person("fang").act("ProveLoss", loss(id)).expect(201);
        }
        LocalDate month = today(firm).withDayOfMonth(1);
        Answer preview =
                firm.person("fang").get("ledger/periods/" + month + "/preview").expect(200);
        assertTrue(preview.body().contains("-2400.00") && preview.body().contains("-520.00"), preview.body());
        assertEquals(0, sum(firm, conflict).signum(), "a preview leaves nothing behind");
        firm.person("lin").act("ClosePayroll", Map.of("month", month)).expect(403);
        firm.person("fang").act("ClosePayroll", Map.of("month", month)).expect(201);
        assertEquals(0, sum(firm, conflict).compareTo(new BigDecimal("-2920.00")));
        List<JsonObject> entries = firm.entries("lin", conflict);
        assertEquals("posted", entries.getFirst().getString("state"));
        assertEquals("upheld", entries.getLast().getString("state"));
        assertEquals(
                0, entries.getLast().getJsonNumber("open").bigDecimalValue().compareTo(new BigDecimal("-3480.00")));
        assertEquals(
                List.of("GJ-GOV/2.5"),
                firm.person("fang")
                        .act("ClosePayroll", Map.of("month", month))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("GJ-GOV/2.5 month"),
                firm.person("fang")
                        .act("ClosePayroll", Map.of("month", month.plusMonths(2)))
                        .expect(422)
                        .shutBy());
        Answer csv = firm.person("fang").get("ledger/periods/" + month + ".csv").expect(200);
        assertTrue(csv.body().contains("-2400.00") && csv.body().contains("RE-SALES/5.1b"), csv.body());
        firm.person("lin").get("ledger/periods/" + month + ".csv").expect(403);
        firm.person("fang").get("ledger/periods/1999-01-01.csv").expect(404);

        String rest = entries.getLast().getString("id");
        firm.person("he")
                .act("WaiveLedgerEntry", Map.of("entry", rest, "reason", "已另行补偿"))
                .expect(201);
        firm.person("he")
                .act("ReverseLedgerEntry", Map.of("entry", rest, "reason", "案件改判"))
                .expect(201);
        assertEquals(0, sum(firm, conflict).compareTo(new BigDecimal("-2400.00")));
    }

    @Test
    @ClauseTest("G03")
    void nothingIsTakenWhereNobodyStatedTheMinimumWageWithinAYear() {
        Firm firm = new Firm("minimum");
        Caller fang = firm.person("fang");
        String entry = proposal(firm);
        firm.person("lin")
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "不认可"))
                .expect(201);
        fang.act("DecideLedgerEntry", decided(entry)).expect(201);
        fang.act("ProveLoss", loss(entry)).expect(201);
        Answer unknown = fang.act("PostLedgerEntry", Map.of("entry", entry)).expect(422);
        assertTrue(unknown.finding("CN-LAW/GZ-16", "refuses").getString("says").contains("Payroll"), unknown.body());
        assertEquals(
                List.of("region"),
                fang.act("StateMinimumWage", minimum(firm, "火星", "2500.00"))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("CN-LAW/GZ-16 amount"),
                Caller.signedIn("fang@heyu")
                        .tryOut("StateMinimumWage", minimum(firm, "上海", "2000.00"))
                        .expect(200)
                        .shutBy());
        fang.act("StateMinimumWage", minimum(firm, "某市", "2500.00")).expect(201);
        assertTrue(fang.page("payroll.xhtml").body().contains("某人社发〔2026〕1 号"));
        assertEquals(
                List.of(),
                fang.tryOut("PostLedgerEntry", Map.of("entry", entry))
                        .expect(200)
                        .findings("CN-LAW/GZ-16", "refuses"));
        fang.act("PostLedgerEntry", Map.of("entry", entry)).expect(201);
        assertEquals("posted", only(firm).getString("state"));
    }

    private static Map<String, Object> minimum(Firm firm, String region, String amount) {
        return Map.of("region", region, "amount", amount, "from", today(firm).minusYears(2), "source", "某人社发〔2026〕1 号");
    }

    @Test
    @ClauseTest("PL-9.9")
    void whatNobodyDecidesLapses() {
        Firm firm = new Firm("lapsing");
        String entry = proposal(firm);
        firm.person("gu").letPass(60);
        Waiting.until("the proposal lapses", PATIENCE, () -> only(firm)
                .getString("state")
                .equals("lapsed"));
        Answer late =
                firm.person("fang").act("DecideLedgerEntry", decided(entry)).expect(422);
        assertTrue(late.shutBy().contains("GJ-GOV/2.1"), late.body());
    }

    private static String proposal(Firm firm) {
        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        return firm.entries("lin", conflict).getFirst().getString("id");
    }

    private static JsonObject only(Firm firm) {
        List<JsonObject> entries = firm.person("lin").get("ledger").expect(200).list();
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private static BigDecimal sum(Firm firm, String conflict) {
        return firm.entries("lin", conflict).stream()
                .flatMap(entry -> Answer.objects(entry.getJsonArray("lines")).stream())
                .map(line -> line.getJsonNumber("amount").bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate today(Firm firm) {
        return Instant.parse(firm.person("gu").get("regulations/RE-SALES").text("at"))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private static Map<String, Object> decided(String entry) {
        return Map.of("entry", entry, "uphold", true, "reason", "证据充分");
    }

    private static Map<String, Object> reviewed(String entry) {
        return Map.of("entry", entry, "grant", true, "reason", "证人没有听取");
    }

    private static Map<String, Object> loss(String entry) {
        return Map.of(
                "entry", entry,
                "proven_loss", "6000.00",
                "loss_description", "客户退房，佣金损失按合同计算",
                "contract_clause", "劳动合同第十二条");
    }
}
