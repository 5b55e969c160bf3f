package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** A company that declares its deduction a fine: it may publish that with a named approver, and takes nothing. */
class FinesIT {

    @Test
    @ClauseTest("G01")
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

        String conflict = firm.conflict("lin", "zhou");
        firm.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        JsonObject proposed = firm.entries("lin", conflict).getFirst();
        assertEquals("fine", proposed.getString("nature"));
        String entry = proposed.getString("id");
        firm.person("lin")
                .act("AnswerLedgerEntry", Map.of("entry", entry, "defence", "不认可"))
                .expect(201);
        firm.person("fang")
                .act("DecideLedgerEntry", Map.of("entry", entry, "uphold", true, "reason", "制度有规定"))
                .expect(201);
        Answer posted = firm.person("fang")
                .act("PostLedgerEntry", Map.of("entry", entry))
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

    private static LocalDate tomorrow(Firm firm) {
        return Instant.parse(firm.person("gu").get("regulations/RE-SALES").text("at"))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1);
    }
}
