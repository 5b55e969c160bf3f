package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** From an act that others have to agree to, to the act done, refused or taken back. */
class ApprovalIT {

    private static final Map<String, String> NAMES = Map.of("lin", "林晓溪", "he", "何景行", "shen", "沈砚");

    private final Firm firm = new Firm("signatures");

    @Test
    @ClauseTest("SM-9.4")
    void contractIsSignedOnceManagerLegalAndFinanceAgree() {
        String approval = submit("8000.00");
        assertEquals(List.of("GJ-GOV/4.1"), sign("lin", approval).expect(422).shutBy());
        assertEquals(List.of("GJ-GOV/4.1"), sign("zhou", approval).expect(422).shutBy());
        sign("chen", approval).expect(201);
        sign("shen", approval).expect(201);
        assertEquals("open", seen("lin", approval).getString("state"));
        Answer last = sign("fang", approval).expect(201);
        JsonObject done = seen("lin", approval);
        assertEquals("granted", done.getString("state"), done.toString());
        assertEquals("permitted", done.getString("result"), done.toString());
        JsonObject entry = firm.person("chen")
                .get("docket/" + done.getString("result_docket"))
                .expect(200)
                .json();
        assertTrue(entry.toString().contains("signed_by"), entry.toString());
        JsonObject contract = firm.person("chen")
                .get("records/contract/" + last.record())
                .expect(200)
                .json();
        assertEquals("signed", contract.getString("state"));
        assertTrue(contract.toString().contains(employee("lin")), "it belongs to whoever asked: " + contract);
    }

    @Test
    void largeContractNeedsTheLeadershipToo() {
        String approval = submit("900000.00");
        Stream.of("chen", "shen", "fang").forEach(name -> sign(name, approval).expect(201));
        assertEquals("open", seen("lin", approval).getString("state"));
        sign("he", approval).expect(201);
        assertEquals("granted", seen("lin", approval).getString("state"));
    }

    @Test
    void oneRefusalEndsItAndSaysWhy() {
        String approval = submit("8000.00");
        sign("chen", approval).expect(201);
        firm.person("shen")
                .act("Reject", Map.of("approval", approval, "why", "违约责任没写"))
                .expect(201);
        JsonObject rejected = seen("lin", approval);
        assertEquals("rejected", rejected.getString("state"));
        assertEquals("违约责任没写", rejected.getString("because"));
        assertEquals(List.of("GJ-GOV/4.1"), sign("fang", approval).expect(422).shutBy());
    }

    @Test
    void samePersonSigningAgainAndSameSubmissionAgainChangeNothing() {
        Map<String, Object> contract = Contracts.worth("7700.00", "3%");
        firm.person("xu").act("SignContract", contract).expect(202);
        firm.person("xu").act("SignContract", contract).expect(202);
        List<JsonObject> open = mine("xu").stream()
                .filter(found -> found.getString("state").equals("open"))
                .filter(found ->
                        found.toString().contains(contract.get("customer_name").toString()))
                .toList();
        assertEquals(1, open.size(), open.toString());
        String approval = open.getFirst().getString("id");
        sign("chen", approval).expect(201);
        sign("chen", approval).expect(201);
        JsonObject seen = seen("xu", approval);
        assertEquals(2, seen.getJsonArray("demands").getJsonObject(0).getInt("missing"), seen.toString());
    }

    @Test
    void requesterTakesItBackAndNobodyElse() {
        String approval = submit("8000.00");
        Answer other = firm.person("chen")
                .act("WithdrawRequest", Map.of("approval", approval))
                .expect(422);
        assertEquals(List.of("GJ-GOV/4.1"), other.shutBy());
        firm.person("lin").act("WithdrawRequest", Map.of("approval", approval)).expect(201);
        assertEquals("withdrawn", seen("lin", approval).getString("state"));
    }

    @Test
    void oneMoreSignerIsNeededToo() {
        String approval = submit("8000.00");
        firm.person("chen")
                .act("AddSigner", Map.of("approval", approval, "signer", employee("he"), "why", "金额特殊"))
                .expect(201);
        Stream.of("chen", "shen", "fang").forEach(name -> sign(name, approval).expect(201));
        assertEquals("open", seen("lin", approval).getString("state"));
        sign("he", approval).expect(201);
        assertEquals("granted", seen("lin", approval).getString("state"));
    }

    @Test
    void lastTwoSignaturesAtOnceCarryItOutOnce() {
        for (int round = 0; round < 3; round++) {
            String approval = submit("8000.00");
            sign("chen", approval).expect(201);
            firm.person("shen");
            firm.person("fang");
            List<CompletableFuture<Answer>> both = Stream.of("shen", "fang")
                    .map(name -> CompletableFuture.supplyAsync(() -> sign(name, approval)))
                    .toList();
            both.forEach(answer -> answer.join().expect(201));
            assertEquals(
                    1,
                    both.stream()
                            .filter(answer -> !answer.join()
                                    .json()
                                    .getJsonArray("records")
                                    .isEmpty())
                            .count());
            assertEquals("permitted", seen("lin", approval).getString("result"));
        }
    }

    @Test
    void colleagueSignsForSomebodyWhoIsAwayButNeverInACircle() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Map<String, Object> away = Map.of(
                "to", employee("he"), "role", "legal_approver", "first_day", today, "last_day", today, "reason", "出差");
        firm.person("shen").act("DelegateApprovals", away).expect(201);
        Answer circle = firm.person("he")
                .act(
                        "DelegateApprovals",
                        Map.of(
                                "to",
                                employee("shen"),
                                "role",
                                "legal_approver",
                                "first_day",
                                today,
                                "last_day",
                                today,
                                "reason",
                                "出差"))
                .expect(422);
        assertEquals(List.of("GJ-GOV/4.2"), circle.shutBy());
        String approval = submit("8000.00");
        sign("chen", approval).expect(201);
        sign("he", approval).expect(201);
        sign("fang", approval).expect(201);
        JsonObject done = seen("lin", approval);
        assertEquals("granted", done.getString("state"), done.toString());
        JsonObject legal = done.getJsonArray("demands")
                .getJsonObject(0)
                .getJsonArray("steps")
                .getJsonObject(1);
        assertEquals(employee("he"), legal.getJsonObject("by").getString("id"));
        assertEquals(employee("shen"), legal.getJsonObject("for").getString("id"));
    }

    @Test
    void nobodyToSignClosesItAndTellsTheAdmin() {
        Answer own = firm.person("chen")
                .act("SignContract", Contracts.worth("8000.00", "3%"))
                .expect(422);
        assertTrue(own.shutBy().contains("SM-CONTRACT/1.1"), own.body());
        assertTrue(own.body().contains("Nobody can sign “Sales manager”"), own.body());
        Answer home = firm.person("gu").page("home.xhtml").expect(200);
        assertTrue(home.body().contains("Nobody can sign “Sales manager”"), home.body());
    }

    private String submit(String amount) {
        Answer held = firm.person("lin")
                .act("SignContract", Contracts.worth(amount, "3%"))
                .expect(202);
        assertEquals("awaiting", held.text("outcome"));
        return Contracts.approval(firm, "lin", held);
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

    private String employee(String name) {
        String form =
                firm.person("chen").page("act.xhtml?type=AddSigner").expect(200).body();
        var option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + NAMES.get(name))
                .matcher(form);
        assertTrue(option.find(), form);
        return option.group(1);
    }
}
