package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is planned gets the day's duties; who may not handle food, or is somewhere else, is not planned. */
class RosterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String PAGE = "plugin/catering/roster.xhtml";

    private final Firm firm = new Firm("planned");

    @Test
    void rosterIsPlannedFollowedAndImported() {
        firm.neverCloses();
        // Checks that are over lapse as soon as they are opened: those of the next day have to be still to come.
        firm.awaitHour(9);
        LocalDate day = firm.today().plusDays(1);
        assertEquals(
                List.of("CA-FOOD/1.4"),
                plan("薛小满", day, "16:00", "23:00").expect(422).shutBy());
        certify("金满仓");
        certify("薛小满");
        plan("薛小满", day, "16:00", "23:00").expect(201);
        assertEquals(
                List.of("CA-FOOD/1.4"),
                plan("薛小满", day, "09:00", "17:00").expect(422).shutBy());
        assertEquals(
                1,
                plan("薛小满", day.plusDays(1), "06:00", "14:00")
                        .expect(201)
                        .findings("CA-FOOD/1.4", "warns")
                        .size());
        assertEquals(
                List.of("CA-FOOD/1.4 day"),
                plan("金满仓", day.minusDays(2), "06:00", "14:00").expect(422).shutBy());

        firm.person("gu").letPass(1);
        Instant dawn = day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        Waiting.until("the day's checks are there", PATIENCE, () -> owesCovers("xue", dawn));
        assertFalse(owesCovers("jin", dawn), "the checks go to who is planned");

        imported("员工,门店,日期,哪一班,上班,下班\n无此人,lixin,%1$s,早班,09:00,17:00\n金满仓,lixin,%1$s,早班,09:00,17:00\n"
                .formatted(day.plusDays(2)));
        String page = firm.person("xue")
                .page(PAGE + "?week=" + day.plusDays(2))
                .expect(200)
                .body();
        assertTrue(page.contains("09:00–17:00 ") || page.contains("09:00–17:00</span> 金满仓"), page);
    }

    private boolean owesCovers(String who, Instant since) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").startsWith("covered"))
                .anyMatch(item -> Instant.parse(item.getString("due_at")).isAfter(since));
    }

    private void certify(String person) {
        firm.person("shao")
                .act(
                        "RegisterHandler",
                        Map.of(
                                "employee",
                                employee(person),
                                "certificate_until",
                                firm.today().plusDays(200).toString()))
                .expect(201);
    }

    /** The row with nobody known is named, the other is done. */
    private void imported(String table) {
        Caller shao = firm.person("shao");
        String run = shao.bring("排班.csv", table.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        shao.post("imports/" + run + "/check?kind=PlanShift", "{}").expect(202);
        awaited(run, "checked");
        List<JsonObject> rows = Answer.objects(
                shao.get("imports/" + run + "/rows").expect(200).json().getJsonArray("items"));
        assertTrue(rows.getFirst().toString().contains("person"), rows.toString());
        shao.post("imports/" + run + "/apply", "{}").expect(202);
        awaited(run, "done");
    }

    private void awaited(String run, String state) {
        Waiting.until("the table is " + state, PATIENCE, () -> firm.person("shao")
                .get("imports/" + run)
                .expect(200)
                .text("state")
                .equals(state));
    }

    private Answer plan(String person, LocalDate day, String from, String to) {
        return firm.person("shao")
                .act(
                        "PlanShift",
                        Map.of(
                                "person",
                                employee(person),
                                "outlet",
                                "lixin",
                                "day",
                                day.toString(),
                                "shift",
                                "day",
                                "starts",
                                from,
                                "ends",
                                to));
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }
}
