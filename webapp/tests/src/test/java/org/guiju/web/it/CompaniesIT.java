package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A company from its creation by an operator on: who comes in, what can be done, and what the operator never sees. */
class CompaniesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "steady as a rule";

    private final Caller operator = Caller.signedIn("operator");

    @Test
    void firstAdministratorComesInOnceByTheLink() throws Exception {
        String code = create();
        String token = token(code);
        Guest gu = new Guest();
        assertTrue(gu.open(token).contains("North Star Foods"));
        assertEquals(200, gu.choose(token, PASSWORD, "another word").statusCode(), "stays on the page");
        assertEquals(302, gu.choose(token, PASSWORD, PASSWORD).statusCode());
        assertTrue(new Guest().open(token).contains("has been used"));
        String home = gu.page("home.xhtml");
        assertTrue(home.contains("first-steps") && home.contains("North Star Foods"), home);
        assertTrue(home.contains("workbench.xhtml"));
        assertEquals("used", invitation(code).getString("state"));
        Answer again = operator.post("operator/companies/" + code + "/invite", fields(""))
                .expect(422);
        assertEquals(List.of("GJ-OPS/1.1"), again.shutBy());
    }

    @Test
    void renewedAndRevokedLinksEnd() throws Exception {
        String code = create();
        String first = token(code);
        operator.post(
                        "operator/companies/" + code + "/invite",
                        fields("\"name\":\"白露\",\"login\":\"bai@" + code + "\""))
                .expect(201);
        assertTrue(new Guest().open(first).contains("revoked or renewed"));
        String second = token(code);
        operator.post("operator/companies/" + code + "/revoke-invitation", fields(""))
                .expect(201);
        assertTrue(new Guest().open(second).contains("revoked or renewed"));
        assertEquals(
                List.of("GJ-OPS/1.1"),
                operator.post("operator/companies/" + code + "/revoke-invitation", fields(""))
                        .expect(422)
                        .shutBy());
        operator.post("operator/companies/" + code + "/invite", fields("")).expect(201);
        Guest bai = new Guest();
        assertEquals(302, bai.choose(token(code), PASSWORD, PASSWORD).statusCode());
        assertTrue(bai.page("home.xhtml").contains("白露"));
    }

    @Test
    void sameSubmissionCreatesOneCompany() {
        String code = code();
        String key = UUID.randomUUID().toString();
        String first = operator.postUnder(key, "operator/companies", company(code, ""))
                .expect(201)
                .text("docket");
        assertEquals(
                first,
                operator.postUnder(key, "operator/companies", company(code, ""))
                        .expect(201)
                        .text("docket"));
        assertEquals(
                1,
                operator.get("operator/companies").list().stream()
                        .filter(line -> line.getString("code").equals(code))
                        .count());
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        assertProblem("code", company("heyu", ""));
        assertProblem("code", company("operator", ""));
        assertProblem("code", company("Not An Address", ""));
        assertProblem("zone", company(code(), "\"zone\":\"Mars/Olympus\""));
        assertProblem("currency", company(code(), "\"currency\":\"JPY\""));
        assertProblem("admin_login", company(code(), "\"admin_login\":\"no spaces please\""));
        assertProblem("name_en", company(code(), "\"name_en\":\"\""));
    }

    @Test
    void suspendedCompanyReadsAndDoesNothing() throws Exception {
        String code = create();
        Guest admin = new Guest();
        admin.choose(token(code), PASSWORD, PASSWORD);
        Caller gu = Caller.signedIn("gu@" + code, PASSWORD);
        operator.post(
                        "operator/companies/" + code + "/suspend",
                        fields("\"reason\":\"合同到期\",\"contact\":\"平台客服 400-000-0000\""))
                .expect(201);
        Answer refused = gu.act("SwitchPlugin", Map.of("plugin", "referral", "enabled", true))
                .expect(409);
        assertEquals("urn:guiju:problem:halted", refused.text("type"));
        assertTrue(refused.text("detail").contains("400-000-0000"), refused.body());
        gu.get("regulations").expect(200);
        assertTrue(admin.page("home.xhtml").contains("400-000-0000"));
        operator.post("operator/companies/" + code + "/suspend", fields("\"reason\":\"再\",\"contact\":\"我\""))
                .expect(409);
        operator.post("operator/companies/" + code + "/resume", fields("\"reason\":\"续约\""))
                .expect(201);
        gu.act("SwitchPlugin", Map.of("plugin", "referral", "enabled", true)).expect(201);
        Waiting.until("the company is told", PATIENCE, () -> gu.page("home.xhtml")
                .body()
                .contains("The platform resumed the company: 续约"));
        assertTrue(gu.page("docket.xhtml?action=RecordPlatformAct").body().contains("Act of the platform</td>"));
    }

    @Test
    void operatorSeesHowMuchAndNeverWhat() {
        Answer list = operator.get("operator/companies").expect(200);
        assertTrue(list.list().stream()
                .anyMatch(line -> line.getString("code").equals("heyu") && line.getInt("people") > 5));
        for (String path : List.of("records/customer", "duties", "ledger", "regulations")) {
            Answer seen = operator.get(path);
            for (String secret : List.of("林晓溪", "RE-SALES", "attribution")) {
                assertFalse(seen.body().contains(secret), secret + " in " + path);
            }
        }
        Caller lin = Caller.signedIn("lin@heyu");
        lin.get("operator/companies").expect(403);
        Caller gu = Caller.signedIn("gu@heyu");
        gu.act("CreateCompany", Map.of("code", "own")).expect(404);
        assertFalse(gu.get("regulations").body().contains("GJ-OPS"));
        assertFalse(gu.get("actions").body().contains("SuspendCompany"));
    }

    @Test
    void companyIsNamedInTheReadersLanguage() {
        assertTrue(Caller.signedIn("gu@heyu").page("home.xhtml").body().contains("Heyu Estates"));
    }

    @Test
    void companyTakesItsDataAndIsThenErased() throws Exception {
        String code = create();
        new Guest().choose(token(code), PASSWORD, PASSWORD);
        Caller gu = Caller.signedIn("gu@" + code, PASSWORD);
        String place = "operator/companies/" + code;
        operator.post(place + "/close", fields("")).expect(409);
        operator.post(place + "/announce-closing", fields("\"reason\":\"停业\",\"contact\":\"客服\""))
                .expect(201);
        gu.act("ExportData", Map.of("reason", "留底")).expect(409);
        operator.post(place + "/export", fields("\"reason\":\"交还\"")).expect(201);
        Waiting.until("the export is complete", PATIENCE, () -> export(code)
                .getString("state")
                .equals("done"));
        assertEquals(
                List.of("GJ-OPS/2.2", "GJ-OPS/2.2 typed"),
                operator.post(place + "/close", fields("")).expect(422).shutBy());
        String id = gu.get("exports").expect(200).list().getFirst().getString("id");
        operator.get("exports/" + id).expect(403);
        Caller.signedIn("gu@heyu").get("exports/" + id).expect(404);
        byte[] archive = gu.download("exports/" + id);
        assertEquals(
                export(code).getString("sha256"),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive)));
        assertHoldsOnly(archive, "gu@" + code);
        Companies.shiftClock("platform", 31);
        try {
            operator.post(place + "/close", fields("\"typed\":\"" + code + "\""))
                    .expect(201);
        } finally {
            Companies.shiftClock("platform", 0);
        }
        Waiting.until("nothing of it is left", PATIENCE, () -> Companies.rowsOf(code) == 0);
        assertEquals("closed", operator.get(place).expect(200).text("state"));
        assertTrue(Visitor.signedIn("gu@" + code, PASSWORD)
                .get("home.xhtml")
                .body()
                .contains("j_security_check"));
    }

    private static void assertHoldsOnly(byte[] archive, String login) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Map<String, String> entries = new HashMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            String people = entries.get("tables/guiju.employee.jsonl");
            assertTrue(people.contains(login), people);
            assertEquals(1, people.lines().count());
            assertTrue(
                    entries.containsKey("regulations/GJ-GOV/1.yaml"),
                    entries.keySet().toString());
            assertTrue(entries.keySet().stream().anyMatch(name -> name.startsWith("clauses/")));
            assertTrue(entries.get("manifest.json").contains("guiju-export/1"));
            entries.forEach((name, text) -> assertFalse(text.contains("林晓溪"), name));
        }
    }

    private JsonObject export(String code) {
        return operator.get("operator/companies/" + code).expect(200).json().getJsonObject("export");
    }

    private String create() {
        String code = code();
        operator.post("operator/companies", company(code, "")).expect(201);
        return code;
    }

    private static String code() {
        return "it-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String company(String code, String other) {
        String usual = "\"name\":\"北辰食品\",\"name_hant\":\"北辰食品\",\"name_en\":\"North Star Foods\",\"code\":\"" + code
                + "\",\"zone\":\"Asia/Shanghai\",\"language\":\"zh-Hans\",\"currency\":\"CNY\",\"admin_name\":\"顾清和\","
                + "\"admin_login\":\"gu@" + code + "\"";
        String field = other.isEmpty() ? "" : other.substring(0, other.indexOf(':'));
        String kept = field.isEmpty()
                ? usual
                : usual.replaceAll(field + ":\"[^\"]*\",?", "").replaceAll(",$", "");
        return fields(other.isEmpty() ? kept : kept + "," + other);
    }

    private static String fields(String fields) {
        return "{\"fields\":{" + fields + "}}";
    }

    private void assertProblem(String field, String body) {
        Answer answer = operator.post("operator/companies", body).expect(422);
        assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer.body());
    }

    private JsonObject invitation(String code) {
        return operator.get("operator/companies/" + code).expect(200).json().getJsonObject("invitation");
    }

    private String token(String code) {
        return invitation(code).getString("link").replaceAll(".*token=", "");
    }
}
