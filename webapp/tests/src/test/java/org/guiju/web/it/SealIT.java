package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Somebody with every right in the database changes what was decided; each change shows, and none is seen where there is none. */
class SealIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String COMPANY = "sealed";

    /** What changes the decisions, what undoes it, and what the check says. */
    private record Change(String does, String undoes, Set<String> kinds) {}

    private static final String DOCKET = " from guiju.tenant t where t.code = 'sealed' and d.tenant_id = t.id"
            + " and d.id = (select s.docket_id from guiju.docket_seal s where s.tenant_id = t.id and s.position = 3)";
    private static final String SEAL = " from guiju.tenant t where t.code = 'sealed' and s.tenant_id = t.id";

    private static final List<Change> CHANGES = List.of(
            new Change(
                    "update guiju.docket d set outcome = 'REFUSED'" + DOCKET,
                    "update guiju.docket d set outcome = 'PERMITTED'" + DOCKET,
                    Set.of("changed")),
            new Change(
                    "update guiju.docket d set action = action || '{\"x\": 1}'" + DOCKET,
                    "update guiju.docket d set action = action - 'x'" + DOCKET,
                    Set.of("changed")),
            new Change(
                    "update guiju.docket d set facts = facts || '{\"x\": 1}'" + DOCKET,
                    "update guiju.docket d set facts = facts - 'x'" + DOCKET,
                    Set.of("changed")),
            new Change(
                    "update guiju.docket d set decided_at = decided_at - interval '1 day'" + DOCKET,
                    "update guiju.docket d set decided_at = decided_at + interval '1 day'" + DOCKET,
                    Set.of("changed")),
            new Change(
                    "update guiju.docket_seal s set digest = repeat('0', 64) || digest" + SEAL + " and s.position = 3",
                    "update guiju.docket_seal s set digest = substr(digest, 65)" + SEAL + " and s.position = 3",
                    Set.of("changed", "relinked", "unlike_head")),
            new Change(
                    "update guiju.docket_seal s set docket_id = md5(docket_id::text)::uuid, salt = docket_id || ' ' || salt"
                            + SEAL + " and s.position = 3",
                    "update guiju.docket_seal s set docket_id = split_part(salt, ' ', 1)::uuid,"
                            + " salt = split_part(salt, ' ', 2)" + SEAL + " and s.position = 3",
                    Set.of("missing", "slipped_in")),
            new Change(
                    "update guiju.docket_seal s set position = position + 1000000" + SEAL + " and s.position = 3",
                    "update guiju.docket_seal s set position = position - 1000000" + SEAL + " and s.position > 1000000",
                    Set.of("out_of_order", "relinked", "unlike_head", "cut_off")));

    private final Firm firm = new Firm(COMPANY);

    @Test
    void everyChangeShowsAndNothingElseDoes() {
        for (String hours : List.of("09:00-17:00", "09:00-18:00", "10:00-18:00", "10:00-19:00", "11:00-19:00")) {
            gu().act("SetUnitHours", Map.of("unit", "hq", "monday", hours, "keeps_holidays", "true"))
                    .expect(201);
        }
        Waiting.until(
                "everything is sealed",
                PATIENCE,
                () -> isSealed(gu().get("evidence").expect(200).json()));
        assertEquals(Set.of(), checked());
        for (Change change : CHANGES) {
            unseen(change.does());
            Set<String> found = checked();
            unseen(change.undoes());
            assertTrue(
                    !found.isEmpty() && change.kinds().containsAll(found),
                    () -> change.does() + " was found as " + found);
        }
        assertEquals(Set.of(), checked());
        dailyCheckTellsWhoeverAnswersForTheCompany();
    }

    private void dailyCheckTellsWhoeverAnswersForTheCompany() {
        Change change = CHANGES.getFirst();
        unseen(change.does());
        gu().letPass(1);
        Waiting.until(
                "the administrator is told",
                PATIENCE,
                () -> gu().page("home.xhtml").expect(200).body().contains("not as they were sealed"));
        unseen(change.undoes());
    }

    @Test
    void onlyThoseWhoAnswerForTheCompanySeeIt() {
        firm.person("lin").get("evidence").expect(403);
        firm.person("lin").post("evidence/checks", "{}").expect(403);
    }

    private static boolean isSealed(JsonObject standing) {
        return standing.getJsonNumber("entries").longValue() > 3
                && standing.getJsonNumber("waiting").longValue() == 0
                && standing.containsKey("head");
    }

    private Caller gu() {
        return firm.person("gu");
    }

    /** Kinds of what a check finds. */
    private Set<String> checked() {
        String before = begun(gu().get("evidence").expect(200).json());
        gu().post("evidence/checks", "{}").expect(200);
        Waiting.until("the check is over", PATIENCE, () -> {
            JsonObject standing = gu().get("evidence").expect(200).json();
            return !begun(standing).equals(before)
                    && standing.getJsonObject("check").getBoolean("finished");
        });
        JsonObject check = gu().get("evidence").expect(200).json().getJsonObject("check");
        assertEquals(false, check.getBoolean("failed"));
        Set<String> kinds = new TreeSet<>();
        check.getJsonArray("flaws")
                .forEach(flaw -> kinds.add(flaw.asJsonObject().getString("kind")));
        return kinds;
    }

    private static String begun(JsonObject standing) {
        return standing.containsKey("check") ? standing.getJsonObject("check").getString("begun_at") : "";
    }

    private static void unseen(String change) {
        Recorded.updateAs("postgres", "set session_replication_role = replica; " + change);
    }
}
