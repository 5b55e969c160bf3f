package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** A company that declares its deduction a fine: it may publish that with a named approver, and takes nothing. */
class FinesIT {

    @Test
    @ClauseTest({"G01", "G09"})
    void fineIsPublishedUnderANameAndPostedAsNothing() {
        Firm firm = new Firm("fines");
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation", "RE-SALES",
                                "clause", "RE-SALES/5.1b",
                                "parameter", "deduction_nature",
                                "value", "fine"))
                .expect(201);
        String draft = firm.draft("RE-SALES");
        Map<String, Object> tomorrow =
                Map.of("draft", draft, "effective_from", tomorrow(firm), "consultation_record", "十一月五日职工大会");
        Answer refused = firm.person("gu").act("PublishRevision", tomorrow).expect(422);
        assertTrue(refused.shutBy().contains("CN-LAW/G01"), refused.body());
        for (String clause : new String[] {"CN-LAW/G01", "CN-LAW/G02"}) {
            firm.person("shen")
                    .act("ApproveGuardrail", Map.of("draft", draft, "clause", clause, "reason", "仅作警示"))
                    .expect(201);
        }
        firm.person("gu").act("PublishRevision", tomorrow).expect(201);
        firm.person("gu").letPass(1);
        sign(firm, "lin");

        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        JsonObject proposed = firm.entries("lin", conflict).getFirst();
        assertEquals("fine", proposed.getString("nature"));
        upheld(firm, "lin", proposed.getString("id"));
        Answer untold = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", upheldFor(firm, "zhou", conflict)))
                .expect(422);
        assertTrue(untold.shutBy().contains("CN-LAW/G09"), untold.body());
        Answer posted = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", proposed.getString("id")))
                .expect(201);
        JsonObject nothing = posted.finding("CN-LAW/GZ-15", "determines");
        assertEquals(0, nothing.getJsonNumber("value").bigDecimalValue().compareTo(BigDecimal.ZERO), posted.body());
        assertEquals(
                0,
                firm.entries("lin", conflict)
                        .getFirst()
                        .getJsonNumber("posted")
                        .bigDecimalValue()
                        .compareTo(BigDecimal.ZERO));
    }

    @Test
    @ClauseTest("G09")
    void sameWordsUnderALaterRevisionNeedNoSecondSignature() {
        Firm firm = new Firm("receipts");
        published(firm, "RE-SALES/5.1b", "manager_penalty", "25%");
        sign(firm, "lin");
        published(firm, "RE-SALES/5.1a", "self_settlement_window", "PT72H");
        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        assertEquals(List.of(), refusedAsUntold(firm, upheldFor(firm, "lin", conflict)));
        assertEquals(1, refusedAsUntold(firm, upheldFor(firm, "zhou", conflict)).size());
        sign(firm, "zhou");
        assertEquals(
                1,
                refusedAsUntold(firm, firm.entries("zhou", conflict).getFirst().getString("id"))
                        .size(),
                "a receipt holds for later acts");
    }

    private static void published(Firm firm, String clause, String parameter, String value) {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of("regulation", "RE-SALES", "clause", clause, "parameter", parameter, "value", value))
                .expect(201);
        String draft = firm.draft("RE-SALES");
        firm.person("shen")
                .act("ApproveGuardrail", Map.of("draft", draft, "clause", "CN-LAW/G02", "reason", "另按月限额入账"))
                .expect(201);
        firm.person("gu")
                .act(
                        "PublishRevision",
                        Map.of("draft", draft, "effective_from", tomorrow(firm), "consultation_record", "十一月五日职工大会"))
                .expect(201);
        firm.person("gu").letPass(1);
    }

    private static List<JsonObject> refusedAsUntold(Firm firm, String entry) {
        return firm.person("fang")
                .tryOut("PostLedgerEntry", Map.of("entry", entry))
                .expect(200)
                .findings("CN-LAW/G09", "refuses");
    }

    private static String upheldFor(Firm firm, String person, String conflict) {
        String entry = firm.entries(person, conflict).getFirst().getString("id");
        upheld(firm, person, entry);
        return entry;
    }

    private static void upheld(Firm firm, String person, String entry) {
        firm.person(person)
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "不认可"))
                .expect(201);
        firm.person("fang")
                .act("DecideLedgerEntry", Map.of("entry", entry, "uphold", true, "reason", "制度有规定"))
                .expect(201);
    }

    /** Signs for the clause as it stands. */
    private static void sign(Firm firm, String person) {
        String hash = firm.person(person).get("regulations/RE-SALES").json().getJsonArray("clauses").stream()
                .map(clause -> clause.asJsonObject())
                .filter(clause -> clause.getString("clause").equals("RE-SALES/5.1b"))
                .map(clause -> clause.getString("hash"))
                .findFirst()
                .orElseThrow();
        firm.person(person)
                .act("SignClause", Map.of("clause", "RE-SALES/5.1b", "hash", hash))
                .expect(201);
    }

    private static LocalDate tomorrow(Firm firm) {
        return Instant.parse(firm.person("gu").get("regulations/RE-SALES").text("at"))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1);
    }
}
