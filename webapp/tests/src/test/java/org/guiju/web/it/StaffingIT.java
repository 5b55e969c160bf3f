package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A company's own administration through the desk: units, people, roles, salaries, leavers, and whole lists at once. */
class StaffingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Firm firm = new Firm("staffing");
    private final Caller admin = firm.person("gu");

    @Test
    void administratorBuildsAUnitWithPeopleButNothingForOneself() {
        admin.act("AddUnit", Map.of("name", "汀澜府一组", "name_en", "First team", "kind", "team", "parent", "tinglan"))
                .expect(201);
        admin.act(
                        "AddEmployee",
                        Map.of(
                                "number",
                                "S100",
                                "name",
                                "乔安",
                                "unit",
                                "first-team",
                                "joined_on",
                                TODAY,
                                "base_salary",
                                "6500.00"))
                .expect(201);
        JsonObject added = one("S100");
        assertEquals("s100@staffing", added.getString("login"));
        String person = added.getString("id");
        admin.act("GrantRole", role(person, TODAY, "2099-12-31")).expect(201);
        assertEquals(
                List.of("GJ-GOV/7.4"),
                admin.act("GrantRole", role(person, TODAY.plusDays(3), "2099-01-01"))
                        .expect(422)
                        .shutBy());
        assertEquals("sales_rep", one("S100").getJsonArray("roles").getString(0));
        String self = find("gu@staffing");
        assertEquals(
                List.of("GJ-GOV/7.2"),
                admin.act("GrantRole", role(self, TODAY, "2099-12-31"))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("GJ-GOV/7.2"),
                admin.act("SetBaseSalary", salary(self, "99000.00")).expect(422).shutBy());
        assertEquals(
                List.of("GJ-GOV/7.3 amount"),
                admin.act("SetBaseSalary", salary(person, "6500000.00"))
                        .expect(422)
                        .shutBy());
        assertEquals(
                List.of("amount"),
                admin.act("SetBaseSalary", salary(person, "0")).expect(422).wrongFields());
        admin.act("SetBaseSalary", salary(person, "7000.00")).expect(201);
        firm.person("lin").act("SetBaseSalary", salary(person, "7000.00")).expect(403);
        assertTrue(admin.page("person.xhtml?id=" + person).expect(200).body().contains("7,000.00"));
        firm.person("lin").page("person.xhtml?id=" + person).expect(403);
        firm.person("lin").page("person.xhtml").expect(200);
        assertEquals(
                List.of("number"),
                admin.act("AddEmployee", Map.of("number", "S100", "name", "别人", "unit", "hq", "joined_on", TODAY))
                        .expect(422)
                        .wrongFields());
    }

    @Test
    void unitWithPeopleStaysAndNoCircleIsMade() {
        assertEquals(
                List.of("GJ-GOV/7.1 parent"),
                admin.act("MoveUnit", Map.of("unit", "hq", "parent", "tinglan"))
                        .expect(422)
                        .shutBy());
        assertTrue(admin.act("CloseUnit", Map.of("unit", "tinglan", "last_day", TODAY, "reason", "项目结束"))
                .expect(422)
                .shutBy()
                .contains("GJ-GOV/7.1"));
        admin.act("AddUnit", Map.of("name", "空组", "kind", "team", "parent", "hq", "code", "empty"))
                .expect(201);
        admin.act("CloseUnit", Map.of("unit", "empty", "last_day", TODAY, "reason", "没有人"))
                .expect(201);
        assertEquals(
                List.of("GJ-GOV/7.1 unit"),
                admin.act("AddEmployee", Map.of("number", "S200", "name", "晚到", "unit", "empty", "joined_on", TODAY))
                        .expect(422)
                        .shutBy());
    }

    @Test
    void leaverIsOutAfterTheLastDayAndTheLastAdministratorStays() {
        Caller hr = firm.person("fang");
        assertEquals(
                List.of("GJ-GOV/7.2"),
                hr.act("EndEmployment", leaving(find("gu@staffing"), TODAY))
                        .expect(422)
                        .shutBy());
        String xu = find("xu@staffing");
        Caller leaver = firm.person("xu");
        leaver.get("duties").expect(200);
        hr.act("EndEmployment", leaving(xu, TODAY.plusDays(5))).expect(201);
        leaver.get("duties").expect(200);
        hr.act("KeepEmployee", Map.of("person", xu, "reason", "留下了")).expect(201);
        hr.act("EndEmployment", leaving(xu, TODAY.minusDays(1))).expect(201);
        assertFalse(leaver.get("duties").status() == 200, "signed out of the company");
        assertEquals(
                List.of("GJ-GOV/7.4"),
                hr.act("EndEmployment", leaving(xu, TODAY)).expect(422).shutBy());
    }

    @Test
    void listIsCheckedThenAppliedAndASecondTimeChangesNothing() {
        Caller enroller = new Firm("enrolling").person("gu");
        String rows = IntStream.range(0, 40)
                .mapToObj(n -> "E%03d,员工%d,汀澜府案场,销售代表,2026/1/5,8000".formatted(n, n))
                .collect(Collectors.joining("\n"));
        String list = checked(enroller, "工号,姓名,部门,岗位,入职日期,基本工资\n" + rows + "\nE900,错行,汀澜府案厂,,昨天,\n");
        JsonObject counts = list(enroller, list).getJsonObject("counts");
        assertEquals(40, counts.getInt("verdict.add"));
        assertEquals(1, counts.getInt("verdict.wrong"));
        JsonObject wrong = Answer.objects(enroller.get("imports/" + list + "/rows?show=wrong")
                        .expect(200)
                        .json()
                        .getJsonArray("items"))
                .getFirst();
        assertTrue(wrong.getJsonObject("problems").getString("unit").contains("汀澜府案场"), wrong.toString());
        enroller.post("imports/" + list + "/apply", "{}").expect(202);
        until(enroller, list, "done");
        assertEquals(40, list(enroller, list).getJsonObject("counts").getInt("outcome.done"));
        assertEquals(40, enroller.get("staff?q=E0").expect(200).json().getInt("total"));
        enroller.post("imports/" + list + "/apply", "{}").expect(409);

        String again = checked(enroller, "工号,姓名,部门,岗位,入职日期,基本工资\n" + rows + "\n");
        assertEquals(40, list(enroller, again).getJsonObject("counts").getInt("verdict.known"));
    }

    @Test
    void fileThatIsNoListIsRefusedWithTheWayOut() {
        String list = bring(admin, "工号,姓名\nA1,安\n");
        Answer thin = admin.post("imports/" + list + "/check?kind=staff", "{}").expect(422);
        assertTrue(thin.body().contains("Joined on"), thin.body());
        assertTrue(admin.get("imports/templates/staff.xlsx").expect(200).body().startsWith("PK"));
        firm.person("lin").get("imports/templates/staff.xlsx").expect(422);
    }

    private static String checked(Caller caller, String text) {
        String list = bring(caller, text);
        caller.post("imports/" + list + "/check?kind=staff", "{}").expect(202);
        until(caller, list, "checked");
        return list;
    }

    private static void until(Caller caller, String list, String state) {
        Waiting.until("list " + state, PATIENCE, () -> list(caller, list)
                .getString("state")
                .equals(state));
    }

    private static String bring(Caller caller, String text) {
        return caller.bring("名单.csv", text.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
    }

    private static JsonObject list(Caller caller, String id) {
        return caller.get("imports/" + id).expect(200).json();
    }

    private JsonObject one(String text) {
        JsonObject found = admin.get("staff?q=" + text).expect(200).json();
        assertEquals(1, found.getInt("total"), found.toString());
        return found.getJsonArray("items").getJsonObject(0);
    }

    private String find(String login) {
        return one(login).getString("id");
    }

    private static Map<String, Object> role(String person, LocalDate from, String until) {
        return Map.of("person", person, "role", "sales_rep", "unit", "tinglan", "from", from, "until", until);
    }

    private static Map<String, Object> salary(String person, String amount) {
        return Map.of("person", person, "amount", amount, "from", TODAY, "reason", "定级");
    }

    private static Map<String, Object> leaving(String person, LocalDate lastDay) {
        return Map.of("person", person, "ground", "resigned", "last_day", lastDay, "reason", "个人原因");
    }
}
