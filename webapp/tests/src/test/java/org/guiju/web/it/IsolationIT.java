package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs to one company is, for everybody of another, as if it did not exist. */
class IsolationIT {

    private static final List<String> PEOPLE = List.of("su", "qin", "jiang", "bai", "tang", "wen");

    private final Firm ours = new Firm("collisions");
    private final Firm theirs = new Firm("points");

    @Test
    void realIdsOfOthersAreAnsweredLikeRandomOnes() {
        String conflict = ours.conflict("lin", "zhou");
        Answer asked = ours.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        JsonObject opened = ours.conflictSeenBy("chen", conflict);
        String customer = opened.getJsonObject("fields").getString("customer");
        String registration = Answer.texts(opened.getJsonObject("fields").getJsonArray("registrations"))
                .getFirst();
        Map<String, String> paths = Map.of(
                "records/attribution_conflict/", conflict,
                "records/customer/", customer,
                "records/registration/", registration,
                "records/misconduct_case/", conflict,
                "docket/", asked.text("docket"));
        for (String name : PEOPLE) {
            paths.forEach((path, id) -> assertSame(
                    path,
                    theirs.person(name).get(path + id),
                    theirs.person(name).get(path + UUID.randomUUID())));
        }
    }

    @Test
    void recordsOfOthersCannotBeActedOn() {
        String conflict = ours.conflict("lin", "zhou");
        ours.person("lin")
                .act("EscalateAttributionConflict", conflict, Map.of("to", "manager"))
                .expect(201);
        String entry = ours.entries("lin", conflict).getFirst().getString("id");
        for (String name : PEOPLE) {
            for (String type : List.of("EscalateAttributionConflict", "ProposeSettlement", "AddEvidence")) {
                Map<String, String> fields = Map.of("to", "manager", "outcome", "split", "reason", "归我", "text", "归我");
                assertSame(
                        type,
                        theirs.person(name).act(type, conflict, fields),
                        theirs.person(name).act(type, UUID.randomUUID().toString(), fields));
            }
            Map<String, String> defence = Map.of("entry", entry, "defence", "不认可");
            Map<String, String> unknown = Map.of("entry", UUID.randomUUID().toString(), "defence", "不认可");
            assertSame(
                    "AnswerLedgerEntry",
                    theirs.person(name).tryOut("AnswerLedgerEntry", defence),
                    theirs.person(name).tryOut("AnswerLedgerEntry", unknown));
        }
        assertEquals("proposed", ours.entries("lin", conflict).getFirst().getString("state"));
    }

    @Test
    void listsHoldNothingOfOthers() {
        String conflict = ours.conflict("lin", "zhou");
        JsonObject opened = ours.conflictSeenBy("chen", conflict);
        String phone = opened.getJsonObject("fields").getString("phone");
        for (String name : PEOPLE) {
            for (String path : List.of(
                    "records/attribution_conflict?limit=200",
                    "records/customer?limit=200",
                    "records/registration?limit=200",
                    "duties",
                    "ledger",
                    "actions",
                    "regulations",
                    "regulations/RE-SALES",
                    "openapi.json")) {
                Answer list = theirs.person(name).get(path).expect(200);
                for (String secret : List.of(conflict, phone, "林晓溪")) {
                    assertFalse(list.body().contains(secret), secret + " in " + path);
                }
            }
        }
    }

    private static void assertSame(String path, Answer real, Answer random) {
        assertEquals(random.status(), real.status(), path + " " + real.body());
        assertEquals(random.body().length(), real.body().length(), path + " " + real.body() + " " + random.body());
    }
}
