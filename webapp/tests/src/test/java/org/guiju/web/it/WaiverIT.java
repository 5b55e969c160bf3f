package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An exception granted beforehand: asked for, granted by another, used up, gone. */
class WaiverIT {

    private final Firm firm = new Firm("waiving");

    @Test
    void refusalSaysHowFarItIsAndWhoMayWaiveIt() {
        Answer tried = firm.person("lin")
                .tryOut("SignContract", Contracts.worth("8000.00", "8%"))
                .expect(200);
        List<JsonObject> remedies = tried.json().getJsonArray("remedies").getValuesAs(JsonObject.class);
        JsonObject limit = kind(remedies, "limit");
        assertEquals("action.discount", limit.getString("what"));
        assertEquals("≤", limit.getString("sign"));
        assertEquals(
                List.of("sales_manager", "company_leadership"),
                Answer.texts(kind(remedies, "waiver").getJsonArray("by")));
        assertEquals(3, kind(remedies, "signatures").getJsonArray("steps").size());
    }

    @Test
    void oneUseLetsOneActPassAndOpensTheDuty() {
        String lin = employee("林晓溪");
        firm.person("lin").act("SignContract", Contracts.worth("8000.00", "8%")).expect(422);
        assertEquals(
                List.of("GJ-GOV/4.4 uses"),
                firm.person("lin")
                        .act("RequestWaiver", request(lin, 9, 7))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("GJ-GOV/4.4 last_day"),
                firm.person("lin")
                        .act("RequestWaiver", request(lin, 1, 90))
                        .expect(422)
                        .shutBy());
        String waiver = requested("lin", lin, 1);
        assertEquals(
                List.of("GJ-GOV/4.4", "GJ-GOV/4.4"),
                firm.person("lin")
                        .act("GrantWaiver", Map.of("waiver", waiver))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("GJ-GOV/4.4"),
                firm.person("zhou")
                        .act("GrantWaiver", Map.of("waiver", waiver))
                        .expect(422)
                        .shutBy());
        firm.person("lin").act("SignContract", Contracts.worth("8000.00", "8%")).expect(422);
        firm.person("chen").act("GrantWaiver", Map.of("waiver", waiver)).expect(201);
        firm.person("zhou")
                .act("SignContract", Contracts.worth("8000.00", "8%"))
                .expect(422);

        Answer held = firm.person("lin")
                .act("SignContract", Contracts.worth("8000.00", "8%"))
                .expect(202);
        assertEquals(1, held.findings("SM-CONTRACT/1.2", "waived").size(), held.body());
        assertEquals(0, waiver(waiver).getInt("used"), "nothing is done yet");
        sign(held);
        assertEquals(1, waiver(waiver).getInt("used"));
        assertFalse(waiver(waiver).getBoolean("live"));
        assertTrue(
                firm.person("lin")
                        .get("duties")
                        .expect(200)
                        .body()
                        .contains("Note the reasons for the higher discount"),
                "the duty in exchange is open");
        firm.person("lin").act("SignContract", Contracts.worth("8000.00", "8%")).expect(422);

        firm.person("chen")
                .act("RevokeWaiver", Map.of("waiver", waiver, "why", "用完"))
                .expect(201);
        assertEquals("revoked", waiver(waiver).getString("state"));
    }

    @Test
    void twoActsAtOnceCannotUseOneWaiverTwice() {
        String xu = employee("许南乔");
        String waiver = requested("xu", xu, 1);
        firm.person("chen").act("GrantWaiver", Map.of("waiver", waiver)).expect(201);
        Answer first = firm.person("xu")
                .act("SignContract", Contracts.worth("8000.00", "8%"))
                .expect(202);
        Answer second = firm.person("xu")
                .act("SignContract", Contracts.worth("8000.00", "9%"))
                .expect(202);
        Stream.of("chen", "shen").forEach(name -> {
            approve(name, first).expect(201);
            approve(name, second).expect(201);
        });
        firm.person("fang");
        String one = approval(first);
        String other = approval(second);
        List<CompletableFuture<Answer>> both = Stream.of(one, other)
                .map(id ->
                        CompletableFuture.supplyAsync(() -> firm.person("fang").act("Approve", Map.of("approval", id))))
                .toList();
        both.forEach(answer -> answer.join().expect(201));
        assertEquals(1, waiver(waiver).getInt("used"));
        List<String> results = Stream.of(one, other)
                .map(id -> firm.person("xu").get("approvals/" + id).expect(200).text("result"))
                .sorted()
                .toList();
        assertEquals(List.of("permitted", "refused"), results);
    }

    @Test
    void actThatIsReversedGivesItsUseBackOnce() {
        String xu = employee("许南乔");
        String waiver = requested("xu", xu, 1);
        firm.person("chen").act("GrantWaiver", Map.of("waiver", waiver)).expect(201);
        Map<String, Object> wanted = Contracts.worth("8000.00", "8%");
        Map<String, Object> otherwise = new HashMap<>(wanted);
        otherwise.put("booked", false);
        assertEquals(
                List.of("CN-LAW/G27"),
                firm.person("xu").act("SignContract", otherwise).expect(422).shutBy());
        assertEquals(0, waiver(waiver).getInt("used"), "refused by another clause");
        long owed = owedInExchange("xu");
        sign(firm.person("xu").act("SignContract", wanted).expect(202));
        assertEquals(1, waiver(waiver).getInt("used"));
        assertEquals(owed + 1, owedInExchange("xu"));
        String signed = contractOf(wanted);

        firm.person("he");
        List<Integer> both = Stream.of("chen", "he")
                .map(name -> CompletableFuture.supplyAsync(
                        () -> firm.person(name).act("CancelContract", signed, Map.of("reason", "客户反悔"))))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .sorted()
                .toList();
        assertEquals(201, both.getFirst(), both.toString());
        assertTrue(both.getLast() >= 400, both.toString());
        assertEquals(0, waiver(waiver).getInt("used"));
        assertTrue(waiver(waiver).getBoolean("live"));
        assertEquals(owed, owedInExchange("xu"), "what was owed for it is owed no more");
        firm.person("xu").act("SignContract", Contracts.worth("8000.00", "8%")).expect(202);
        firm.person("chen")
                .act("RevokeWaiver", Map.of("waiver", waiver, "why", "不再需要"))
                .expect(201);
    }

    private long owedInExchange(String name) {
        return firm.person(name).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals("SM-CONTRACT/1.2"))
                .count();
    }

    private String contractOf(Map<String, Object> wanted) {
        return firm
                .person("chen")
                .get("records/contract?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("customer_name").equals(wanted.get("customer_name")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    @Test
    void lawCannotBeWaived() {
        Map<String, Object> request = request(employee("林晓溪"), 1, 7);
        request.put("control", "CN-LAW/GZ-16#proven-loss");
        assertTrue(firm.person("lin")
                .act("RequestWaiver", request)
                .expect(422)
                .shutBy()
                .contains("GJ-GOV/4.4"));
    }

    private void sign(Answer held) {
        Stream.of("chen", "shen", "fang").forEach(name -> approve(name, held).expect(201));
    }

    private Answer approve(String name, Answer held) {
        return firm.person(name).act("Approve", Map.of("approval", approval(held)));
    }

    private String approval(Answer held) {
        return Stream.of("lin", "xu")
                .flatMap(name -> firm.person(name).get("approvals?of=mine").expect(200).list().stream())
                .filter(found -> found.getString("docket").equals(held.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String requested(String name, String person, int uses) {
        Answer asked =
                firm.person(name).act("RequestWaiver", request(person, uses, 7)).expect(201);
        return firm.person(name).get("waivers").expect(200).list().stream()
                .filter(found -> found.getString("docket").equals(asked.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private JsonObject waiver(String id) {
        return firm.person("chen").get("waivers").expect(200).list().stream()
                .filter(found -> found.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject kind(List<JsonObject> remedies, String kind) {
        return remedies.stream()
                .filter(remedy -> remedy.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + remedies));
    }

    private static Map<String, Object> request(String person, int uses, int days) {
        Map<String, Object> request = new HashMap<>();
        request.put("control", "SM-CONTRACT/1.2#discount");
        request.put("person", person);
        request.put("uses", uses);
        request.put("last_day", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days));
        request.put("reason", "老客户续签");
        return request;
    }

    private String employee(String name) {
        String form =
                firm.person("chen").page("act.xhtml?type=AddSigner").expect(200).body();
        var option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + name)
                .matcher(form);
        assertTrue(option.find(), form);
        return option.group(1);
    }
}
