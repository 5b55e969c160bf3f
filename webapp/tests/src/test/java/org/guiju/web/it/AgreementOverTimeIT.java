package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What becomes of agreements and waivers when time passes and clauses change. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgreementOverTimeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Firm firm = new Firm("agreeing");

    @Test
    @Order(1)
    @ClauseTest("SM-9.4")
    void leadershipIsToldAndMaySignOnceTheTimeIsOver() {
        String approval = submit("lin", "8000.00", "3%");
        assertEquals(List.of("GJ-GOV/4.1"), sign("he", approval).expect(422).shutBy());
        firm.person("gu").letPass(4);
        Waiting.until("the leadership is told", PATIENCE, () -> home("he").contains("The time to sign"));
        sign("he", approval).expect(201);
        sign("he", approval).expect(201);
        Stream.of("chen", "shen", "fang").forEach(name -> sign(name, approval));
        JsonObject done = seen("lin", approval);
        assertEquals("granted", done.getString("state"), done.toString());
        assertEquals("permitted", done.getString("result"), done.toString());
    }

    @Test
    @Order(2)
    void twoForOneSeatAtOnceOneHasItAndTheOtherIsTold() {
        String approval = submit("lin", "8000.00", "3%");
        Stream.of("shen", "fang").forEach(name -> sign(name, approval).expect(201));
        firm.person("gu").letPass(4);
        firm.person("he");
        firm.person("chen");
        List<CompletableFuture<Answer>> both = Stream.of("he", "chen")
                .map(name -> CompletableFuture.supplyAsync(() -> sign(name, approval)))
                .toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertEquals(
                List.of(201, 422), answers.stream().map(Answer::status).sorted().toList(), answers.toString());
        Answer loser = answers.stream()
                .filter(answer -> answer.status() == 422)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("GJ-GOV/4.1"), loser.shutBy());
        assertEquals("granted", seen("lin", approval).getString("state"));
        assertEquals("permitted", seen("lin", approval).getString("result"));
    }

    @Test
    @Order(3)
    void newRevisionAsksAnewAndKeepsSignaturesThatStillCount() {
        String approval = submit("lin", "450000.00", "3%");
        sign("chen", approval).expect(201);
        sign("shen", approval).expect(201);
        firm.change("SM-CONTRACT/1.1", "leadership_from", "400000.00");
        Waiting.until("the agreement was worked out anew", PATIENCE, () -> seen("lin", approval)
                .getString("state")
                .equals("superseded"));
        String next = open("lin");
        assertEquals(
                2,
                seen("lin", next).getJsonArray("demands").getJsonObject(0).getInt("missing"),
                "the leadership is asked too, and two signatures still count");
        String page = firm.person("lin").page("approvals.xhtml").expect(200).body();
        assertTrue(page.contains("Who signs") && page.contains("Leadership</ins>"), page);
        sign("chen", next).expect(201);
        assertEquals(
                2,
                seen("lin", next).getJsonArray("demands").getJsonObject(0).getInt("missing"),
                "a signature that went along is not given twice");
        Stream.of("fang", "he").forEach(name -> sign(name, next).expect(201));
        assertEquals("permitted", seen("lin", next).getString("result"));
    }

    @Test
    @Order(4)
    void actIsDoneOnceARevisionAsksForNobodyElse() {
        String approval = submit("lin", "450000.00", "2%");
        Stream.of("chen", "shen", "fang").forEach(name -> sign(name, approval).expect(201));
        assertEquals("open", seen("lin", approval).getString("state"), "the leadership is missing");
        firm.change("SM-CONTRACT/1.1", "leadership_from", "600000.00");
        Waiting.until("it is done by itself", PATIENCE, () -> seen("lin", approval)
                .getString("result", "")
                .equals("permitted"));
        assertEquals("granted", seen("lin", approval).getString("state"));
    }

    private String open(String name) {
        return mine(name).stream()
                .filter(found -> found.getString("state").equals("open"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    @Test
    @Order(5)
    void waiverEndsWithTheWordsItWasGrantedFor() {
        firm.person("xu").act("SignContract", Contracts.worth("8000.00", "8%")).expect(422);
        Map<String, Object> request = new HashMap<>();
        request.put("control", "SM-CONTRACT/1.2#discount");
        request.put("person", firm.employee("许南乔"));
        request.put("uses", 3);
        request.put("last_day", firm.today().plusDays(20));
        request.put("reason", "老客户续签");
        Answer asked = firm.person("xu").act("RequestWaiver", request).expect(201);
        String waiver = firm.person("xu").get("waivers").expect(200).list().stream()
                .filter(found -> found.getString("docket").equals(asked.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
        firm.person("chen").act("GrantWaiver", Map.of("waiver", waiver)).expect(201);
        firm.person("xu").act("SignContract", Contracts.worth("8000.00", "8%")).expect(202);

        firm.change("SM-CONTRACT/1.1", "review_time", "PT48H");
        firm.person("xu").act("SignContract", Contracts.worth("8001.00", "8%")).expect(202);
        firm.change("SM-CONTRACT/1.2", "most", "4%");
        Answer ended = firm.person("xu")
                .act("SignContract", Contracts.worth("8002.00", "8%"))
                .expect(422);
        assertTrue(ended.shutBy().contains("SM-CONTRACT/1.2"), ended.body());
        assertFalse(waivers(waiver).getBoolean("live"), "the list says so too");
    }

    private JsonObject waivers(String id) {
        return firm.person("chen").get("waivers").expect(200).list().stream()
                .filter(found -> found.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String submit(String name, String amount, String discount) {
        Answer held = firm.person(name)
                .act("SignContract", Contracts.worth(amount, discount))
                .expect(202);
        return Contracts.approval(firm, name, held);
    }

    private Answer sign(String name, String approval) {
        return firm.person(name).act("Approve", Map.of("approval", approval));
    }

    private JsonObject seen(String name, String approval) {
        return firm.person(name).get("approvals/" + approval).expect(200).json();
    }

    private List<JsonObject> mine(String name) {
        return firm.person(name).get("approvals?of=mine").expect(200).list();
    }

    private String home(String name) {
        return firm.person(name).page("home.xhtml").expect(200).body();
    }
}
