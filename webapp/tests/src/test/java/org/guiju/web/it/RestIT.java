package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other programs: what they submit, try and read, in the name of the demo companies' people. */
class RestIT {

    private static final String REGISTER = "api/v1/actions/RegisterCustomer";

    private static Visitor lin;
    private static Visitor zhou;
    private static Visitor su;

    @BeforeAll
    static void signIn() throws Exception {
        lin = Visitor.ofTheDemo("lin@heyu");
        zhou = Visitor.ofTheDemo("zhou@heyu");
        su = Visitor.ofTheDemo("su@yunting");
    }

    @Test
    void carriedOutActionLeadsToDocketAndRecord() throws Exception {
        var answer = lin.postJson(REGISTER, customer("13900000001", true), key());
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("permitted", object(answer).getString("outcome"));

        var docket = lin.get(pathOf(answer.headers().firstValue("Location").orElseThrow()));
        assertEquals(200, docket.statusCode(), docket.body());
        assertEquals("RegisterCustomer", object(docket).getString("action"));
        assertEquals("13900000001", object(docket).getJsonObject("fields").getString("phone"));

        assertTrue(registrationsOf(lin).contains("13900000001"));
        assertFalse(registrationsOf(zhou).contains("13900000001"), "a colleague's");
    }

    @Test
    void sameKeyIsAnsweredAgainAndNotDoneAgain() throws Exception {
        var key = key();
        var first = lin.postJson(REGISTER, customer("13900000002", true), key);
        var again = lin.postJson(REGISTER, customer("13900000002", true), key);
        assertEquals(object(first).getString("docket"), object(again).getString("docket"));

        var other = lin.postJson(REGISTER, customer("13900000003", true), key);
        assertEquals(409, other.statusCode());
        assertEquals("urn:guiju:problem:key-reused", object(other).getString("type"));
    }

    @Test
    void keyOfOnePersonIsNotAnothers() throws Exception {
        var key = key();
        lin.postJson(REGISTER, customer("13900000004", true), key);
        assertEquals(
                201, zhou.postJson(REGISTER, customer("13900000005", true), key).statusCode());
    }

    @Test
    void refusedActionNamesTheClause() throws Exception {
        var answer = lin.postJson(REGISTER, customer("13900000006", false), key());
        assertEquals(422, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("SM-CUSTOMER/1.1", object(answer).getString("clause"));
        assertEquals(1, object(answer).getInt("revision"));
        assertFalse(object(answer)
                .getJsonObject("explanation")
                .getJsonArray("steps")
                .isEmpty());
    }

    @Test
    void unreadableFieldsAreNamedOneByOne() throws Exception {
        var answer = lin.postJson(REGISTER, "{\"fields\": {\"phone\": \"138\", \"nobody\": 1}}", key());
        assertEquals(422, answer.statusCode());
        var problems = object(answer).getJsonArray("problems").toString();
        assertTrue(problems.contains("\"phone\"") && problems.contains("\"nobody\"") && problems.contains("\"name\""));
    }

    @Test
    void dryRunRecordsNothingAndHidesTheRival() throws Exception {
        lin.postJson(REGISTER, customer("13900000007", true), key());
        var me = object(lin.get("api/v1/records/registration"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("owner");

        var answer = zhou.postJson(REGISTER + "/dry-run", customer("13900000007", true), "-");

        assertEquals(200, answer.statusCode());
        assertTrue(object(answer).getJsonArray("findings").toString().contains("RE-SALES/5.1a"), answer.body());
        assertFalse(answer.body().contains(me.getString("id")), answer.body());
        assertFalse(answer.body().contains(me.getString("name")), answer.body());
        assertFalse(registrationsOf(zhou).contains("13900000007"));
    }

    @Test
    void anotherCompanyFindsNothing() throws Exception {
        var docket = object(lin.postJson(REGISTER, customer("13900000008", true), key()));
        assertEquals(404, su.get("api/v1/docket/" + docket.getString("docket")).statusCode());
        var record = docket.getJsonArray("records").getString(0);
        assertEquals(404, su.get("api/v1/records/registration/" + record).statusCode());
    }

    @Test
    void shutDoorsSayWhy() throws Exception {
        assertEquals(404, lin.postJson("api/v1/actions/Nothing", "{}", key()).statusCode());
        assertEquals(
                403,
                lin.postJson("api/v1/actions/PublishRevision", "{\"fields\": {}}", key())
                        .statusCode());
        assertEquals(
                400,
                lin.postJson(REGISTER, customer("13900000009", true), "short").statusCode());
        assertEquals(
                400,
                lin.postJson(REGISTER, "{\"fields\": {}, \"fields\": {}}", key())
                        .statusCode());
        assertEquals(400, lin.postJson(REGISTER, "{", key()).statusCode());
        assertEquals(413, lin.postJson(REGISTER, " ".repeat(300_000), key()).statusCode());
        assertEquals(403, lin.get("api/v1/ledger?of=all").statusCode());
        assertEquals(404, lin.get("api/v1/nothing").statusCode());
    }

    @Test
    void listsWhatThePostAllows() throws Exception {
        var actions = array(lin.get("api/v1/actions")).toString();
        assertTrue(actions.contains("\"RegisterCustomer\""), actions);
        assertFalse(actions.contains("\"PublishRevision\""), actions);
        assertEquals(200, lin.get("api/v1/duties").statusCode());
        assertEquals(200, lin.get("api/v1/ledger").statusCode());
        assertEquals(
                200, Visitor.ofTheDemo("fang@heyu").get("api/v1/ledger?of=all").statusCode());
    }

    @Test
    void regulationsAreReadAsOfADay() throws Exception {
        assertTrue(array(lin.get("api/v1/regulations")).toString().contains("RE-SALES"));
        assertFalse(object(lin.get("api/v1/regulations/RE-SALES"))
                .getJsonArray("clauses")
                .isEmpty());
        assertTrue(object(lin.get("api/v1/regulations/RE-SALES?on=2020-01-01"))
                .getJsonArray("clauses")
                .isEmpty());
    }

    @Test
    void describesItselfForTheCompany() throws Exception {
        var description = object(lin.get("api/v1/openapi.json"));
        assertEquals("3.1.0", description.getString("openapi"));
        assertTrue(description.getJsonObject("info").getString("title").contains("Heyu Estates"));
        assertTrue(description.getJsonObject("paths").containsKey("/actions/RegisterCustomer/dry-run"));
    }

    private static String registrationsOf(Visitor visitor) throws Exception {
        return visitor.get("api/v1/records/registration?limit=200").body();
    }

    private static String customer(String phone, boolean consent) {
        return """
                {"fields": {"name": "王女士", "phone": "%s", "source": "walk_in", "relation": "none", "consent": %s}}"""
                .formatted(phone, consent);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String pathOf(String location) {
        return location.replaceFirst("https?://[^/]+/", "");
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return (JsonObject) json(answer);
    }

    private static JsonArray array(HttpResponse<String> answer) {
        return (JsonArray) json(answer);
    }

    private static JsonStructure json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
