package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thermometers that report by themselves, and files of loggers. Each test has an appliance of its own. */
class ColdChainIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<String, Object> NOTHING = Map.of();

    @RegisterExtension
    static final BrowserPage browser = new BrowserPage();

    private final Firm firm = new Firm("coldchain");
    private final String fridge = "柜 " + UUID.randomUUID().toString().substring(0, 8);

    private String appliance;

    @BeforeEach
    void openAllDayAndInstall() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours).expect(201);
        appliance = firm.person("shao")
                .act("CommissionAppliance", Map.of("name", fridge, "kind", "fridge"))
                .expect(201)
                .record();
    }

    @Test
    @ClauseTest("CA-2a")
    void deviceReportsOnceWhateverItSendsTwice(Page page) {
        Sensor sensor = added(page, "hour");
        Instant now = firm.now().truncatedTo(ChronoUnit.SECONDS);
        String first = "1," + now.minusSeconds(600) + ",3.5";
        JsonObject taken = sensor.says(first).expect(200).json();
        assertEquals(1, taken.getInt("taken"), taken.toString());
        String docket = line(taken, 0).getString("docket");
        assertEquals(
                docket,
                line(sensor.says(first).expect(200).json(), 0).getString("docket"),
                "the same line is answered again");
        assertNotEquals(
                docket,
                line(
                                sensor.says("2," + now.minusSeconds(300) + ",3.7")
                                        .expect(200)
                                        .json(),
                                0)
                        .getString("docket"));
        sensor.saysInJson("{\"seq\": 0, \"at\": \"" + now.minusSeconds(1200) + "\", \"value\": 3.1}")
                .expect(200);
        assertEquals(3, readings().size());
        assertEquals("3.7", field("appliance", appliance, "celsius"), "what comes late does not pass for the newest");

        JsonObject bad = sensor.says("3," + now + ",700\n4," + now.plusSeconds(86_400) + ",3\nrubbish\n1,"
                        + now.minusSeconds(600) + ",9.9")
                .expect(200)
                .json();
        assertEquals(4, bad.getInt("refused"), bad.toString());
        assertTrue(says(bad, 0).contains("120"), bad.toString());
        assertTrue(says(bad, 1).contains("future"), bad.toString());
        assertEquals(3, readings().size());
        page.reload();
        assertThat(device(page)).containsText("9.9");
        assertThat(device(page)).containsText("reporting");

        page.navigate("record.xhtml?id=" + appliance);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Device Test thermometer");
        assertThat(page.locator("svg.gj-curve"))
                .hasAttribute("aria-label", Pattern.compile("3 readings, 0 out of limits.*"));
    }

    @Test
    void onlyAKeyInUseOpensTheDoor(Page page) {
        Sensor sensor = added(page, "hour");
        String line = firm.now().truncatedTo(ChronoUnit.SECONDS) + ",3.5";
        new Sensor("nobodys-key-nobodys-key").says(line).expect(401);
        new Sensor("short").says(line).expect(401);
        new Sensor(sensor.key()).saysInJson("{").expect(400);
        sensor.says((line + "\n").repeat(201)).expect(413);

        device(page).getByRole(AriaRole.BUTTON, button("Change key")).click();
        assertThat(page.locator("#key")).isVisible();
        Sensor changed = new Sensor(page.locator("#key").textContent());
        sensor.says(line).expect(401);
        assertEquals(1, changed.says(line).expect(200).json().getInt("taken"));

        device(page).getByRole(AriaRole.BUTTON, button("Retire")).click();
        assertThat(device(page)).containsText("retired");
        changed.says(line).expect(401);
        page.reload();
        assertThat(page.locator("#key")).hasCount(0);
    }

    @Test
    @ClauseTest("CA-2a")
    void silenceHoldsTheBatchesAndIsToldToTheManager(Page page) {
        Sensor sensor = added(page, "hour");
        sensor.says(firm.now().truncatedTo(ChronoUnit.SECONDS) + ",3.5").expect(200);
        String batch = stored();
        firm.person("gu").letPassHours(5);
        Waiting.until("the batch is held", PATIENCE, () -> state("batch", batch).equals("held"));
        Waiting.until("the device is known to be silent", PATIENCE, () -> {
            page.navigate("devices.xhtml?record=" + appliance);
            return device(page).innerText().contains("Silent since");
        });
        assertTrue(firm.person("shao").page("home.xhtml").expect(200).body().contains("Test thermometer"));
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("jin", "PlateDish", batch, NOTHING).expect(422).shutBy());
        sensor.says(firm.now().truncatedTo(ChronoUnit.SECONDS) + ",3.6").expect(200);
        page.reload();
        assertThat(device(page)).containsText("reporting");
    }

    @Test
    void fileOfALoggerIsReadRowByRowEachWithItsOwnTime() {
        Instant now = firm.now();
        String table = "冷热设备,时间,读数（℃）\n"
                + String.join(
                        "\n",
                        row(fridge, now.minusSeconds(7200), "3.5"),
                        row(fridge, now.minusSeconds(3600), "3.9"),
                        row(fridge, now.plusSeconds(86_400), "3.5"),
                        row(fridge, now.minusSeconds(1800), "700"),
                        row("没有这台", now.minusSeconds(1800), "3.5"),
                        row(fridge, now.minusSeconds(3600), "3.9"));
        Caller shao = firm.person("shao");
        String run = shao.bring("logger.csv", table.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        shao.post("imports/" + run + "/check?kind=RecordReading", "{}").expect(202);
        JsonObject checked = finished(run, "checked");
        assertEquals(3, checked.getJsonObject("counts").getInt("verdict.wrong"), checked.toString());
        assertEquals(2, checked.getJsonObject("counts").getInt("verdict.ready"), checked.toString());
        assertEquals(0, readings().size());
        shao.post("imports/" + run + "/apply", "{}").expect(202);
        JsonObject done = finished(run, "done");
        assertEquals(2, done.getJsonObject("counts").getInt("outcome.done"), done.toString());
        assertEquals(2, readings().size());
        assertEquals("3.9", field("appliance", appliance, "celsius"));
        assertTrue(seen("appliance", appliance)
                .getJsonObject("fields")
                .getString("read_at")
                .startsWith(now.minusSeconds(3600)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .substring(0, 16)));
    }

    private static String row(String appliance, Instant at, String value) {
        return appliance + "," + at.truncatedTo(ChronoUnit.SECONDS) + "," + value;
    }

    private JsonObject finished(String run, String state) {
        Waiting.until("the list is " + state, PATIENCE, () -> firm.person("shao")
                .get("imports/" + run)
                .expect(200)
                .text("state")
                .equals(state));
        return firm.person("shao").get("imports/" + run).expect(200).json();
    }

    /** A device at the appliance, as the outlet's manager adds it; the page stays open. */
    private Sensor added(Page page, String silence) {
        page.navigate("home.xhtml");
        page.getByLabel("Account").fill("shao@coldchain");
        page.getByLabel("Password").fill("guiju");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.navigate("devices.xhtml?record=" + appliance);
        page.getByLabel("Name of the device").fill("Test thermometer");
        page.getByLabel("Tell when it is silent for").selectOption(silence);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        assertThat(page.locator("#key")).isVisible();
        return new Sensor(page.locator("#key").textContent());
    }

    private static Locator device(Page page) {
        return page.locator("[data-device]").first();
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    /** A batch that lies in the appliance. */
    private String stored() {
        handlers();
        String batch = firm.person("jin")
                .act("PrepareBatch", Map.of("dish", "白灼鲜鱿", "cold", true, "item", "other", "quantity", "20 份"))
                .expect(201)
                .record();
        on("jin", "StoreBatch", batch, Map.of("appliance", appliance)).expect(201);
        return batch;
    }

    /** Whoever handles food here may; said once, and not again in a second try. */
    private void handlers() {
        String cook = firm.employee("shao", "act.xhtml?type=RegisterHandler", "金满仓");
        firm.person("shao")
                .act(
                        "RegisterHandler",
                        Map.of(
                                "employee",
                                cook,
                                "certificate_until",
                                firm.today().plusDays(200)));
        firm.person("fang")
                .act(
                        "RecordTraining",
                        Map.of(
                                "course",
                                "food_safety",
                                "people",
                                List.of(cook),
                                "passed_on",
                                firm.today(),
                                "evidence",
                                "上岗考核卷"));
    }

    private Answer on(String who, String type, String record, Map<String, ?> fields) {
        return firm.person(who).act(type, record, fields);
    }

    private static JsonObject line(JsonObject answer, int at) {
        return answer.getJsonArray("lines").getJsonObject(at);
    }

    private static String says(JsonObject answer, int at) {
        return line(answer, at).getJsonArray("says").toString();
    }

    private List<JsonObject> readings() {
        return about("reading");
    }

    private List<JsonObject> about(String type) {
        return firm
                .person("shao")
                .get("records/" + type + "?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("appliance").equals(appliance))
                .toList();
    }

    private JsonObject seen(String type, String id) {
        return firm.person("shao").get("records/" + type + "/" + id).expect(200).json();
    }

    private String state(String type, String id) {
        return seen(type, id).getString("state");
    }

    private String field(String type, String id, String name) {
        return String.valueOf(seen(type, id).getJsonObject("fields").get(name));
    }
}
