package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A company whose regulation begins in the future. */
class NoRevisionIT {

    @Test
    void refusesWithTheRegulationAndTheDate() {
        Firm firm = new Firm("later");
        Map<String, Object> report = Map.of(
                "accused", somebody(firm),
                "kind", "undermining",
                "conduct", "withholding_message",
                "happened_at", "2026-01-05T02:00:00Z",
                "evidence", "客户的留言没有转交");
        for (Answer answer : new Answer[] {
            firm.person("chen").act("ReportMisconduct", report),
            firm.person("chen").tryOut("ReportMisconduct", report)
        }) {
            answer.expect(409);
            assertEquals("urn:guiju:problem:no-revision-in-force", answer.text("type"));
            String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            assertTrue(
                    answer.text("detail").contains("RE-SALES")
                            && answer.text("detail").contains(today),
                    answer.body());
        }
    }

    /** Any employee that the form offers. */
    private static String somebody(Firm firm) {
        String form = firm.person("chen")
                .page("act.xhtml?type=ReportMisconduct")
                .expect(200)
                .body();
        var option = Pattern.compile("value=\"([0-9a-f]{8}-[0-9a-f-]{27})\"").matcher(form);
        assertTrue(option.find(), form);
        return option.group(1);
    }
}
