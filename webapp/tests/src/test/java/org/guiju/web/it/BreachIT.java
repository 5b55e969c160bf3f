package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One breach from the sensor that reads too warm to the one who verifies; then the sensor falls silent. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ClauseTest("CA-2a")
class BreachIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Map<String, Object> NOTHING = Map.of();
    private static final List<String> CLAUSE = List.of("CA-KITCHEN/2a");

    @RegisterExtension
    static final BrowserPage browser = new BrowserPage();

    private static String fridge;
    private static String kept;
    private static String thrownAway;
    private static String plate;
    private static String breach;
    private static Sensor sensor;

    private final Firm firm = new Firm("coldchain");

    @Test
    @Order(1)
    void sensorReadsTooWarmAndWhatIsInTheFridgeIsHeld(Page page) {
        firm.neverCloses();
        fridge = act(
                        "shao",
                        "CommissionAppliance",
                        Map.of("name", "柜 " + UUID.randomUUID().toString().substring(0, 8), "kind", "fridge"))
                .expect(201)
                .record();
        sensor = added(page);
        train();
        kept = stored("白灼鲜鱿");
        thrownAway = stored("凉拌海带");
        plate = on("jin", "PlateDish", kept, NOTHING).expect(201).record();
        assertEquals(1, says(10, "3.5").getInt("taken"));
        assertEquals("stored", state("batch", kept));

        assertEquals(1, says(0, "9.5").getInt("taken"));
        breach = items("temperature_breach").getFirst().getString("id");
        assertEquals("open", state("temperature_breach", breach));
        assertEquals("breached", state("appliance", fridge));
        for (String batch : List.of(kept, thrownAway)) {
            assertEquals("held", state("batch", batch));
            assertEquals(breach, field("batch", batch, "breach"));
        }
        assertTrue(owes("lu", "acknowledge-breach"));
        assertEquals(
                CLAUSE, on("jin", "PlateDish", thrownAway, NOTHING).expect(422).shutBy());
        assertEquals(
                CLAUSE, on("miao", "ServePlate", plate, NOTHING).expect(422).shutBy());
    }

    @Test
    @Order(2)
    void itIsAcknowledgedPutRightAndVerifiedByAnotherOnceEveryBatchIsDealtWith() {
        on("lu", "AcknowledgeBreach", fridge, Map.of("first_step", "移到 2 号冷柜")).expect(201);
        assertFalse(owes("lu", "acknowledge-breach"));
        assertEquals("acknowledged", state("temperature_breach", breach));
        on("lu", "CorrectAppliance", fridge, Map.of("done", "清了冷凝器，调低两度", "celsius", "3.5"))
                .expect(201);
        Map<String, Object> passes = Map.of("passes", true, "note", "看过读数");
        assertEquals(
                CLAUSE,
                on("shao", "VerifyAppliance", fridge, passes).expect(422).shutBy());
        on("shao", "ReleaseBatch", kept, Map.of("core", "4", "reason", "中心温度没有超过"))
                .expect(201);
        on("jin", "DiscardBatch", thrownAway, Map.of("quantity", "20 份", "witness", employee("陆青禾"), "reason", "超限太久"))
                .expect(201);
        assertEquals(
                CLAUSE,
                on("lu", "VerifyAppliance", fridge, passes).expect(422).shutBy(),
                "nobody verifies what they put right");
        on("shao", "VerifyAppliance", fridge, passes).expect(201);
        assertEquals("in_use", state("appliance", fridge));
        assertEquals("closed", state("temperature_breach", breach));
        assertEquals(employee("陆青禾"), field("temperature_breach", breach, "corrected_by"));
        assertFalse(field("temperature_breach", breach, "verified_by").equals(employee("陆青禾")));
    }

    @Test
    @Order(3)
    void pageOfTheBreachTellsWhatBecameOfEachBatch(Page page) {
        signIn(page);
        page.navigate("record.xhtml?id=" + breach);
        assertThat(line(page, "凉拌海带")).containsText("Discarded");
        assertThat(line(page, "凉拌海带")).containsText("Discard the batch");
        assertThat(line(page, "白灼鲜鱿")).containsText("Release the batch");
        line(page, "白灼鲜鱿")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Trace"))
                .click();
        assertThat(page.getByRole(AriaRole.MAIN).locator("a[href$='record.xhtml?id=" + breach + "']"))
                .hasCount(1);
        page.navigate("record.xhtml?id=" + kept);
        assertThat(page.locator(".gj-ladder .is-past")).hasText(new String[] {"Prepared", "Stored", "Held"});
    }

    @Test
    @Order(4)
    void silenceOfTheSensorIsFoundByTheClockAndHoldsWhatIsThere() {
        on("jin", "StoreBatch", kept, Map.of("appliance", fridge)).expect(201);
        firm.person("gu").letPassHours(5);
        Waiting.until("the batch is held", PATIENCE, () -> state("batch", kept).equals("held"));
        assertEquals(CLAUSE, on("jin", "PlateDish", kept, NOTHING).expect(422).shutBy());
        assertEquals(1, items("temperature_breach").size(), "a reading that is missing is no breach");
    }

    private static Locator line(Page page, String dish) {
        return page.locator(".gj-related li").filter(new Locator.FilterOptions().setHasText(dish));
    }

    private JsonObject says(int minutesAgo, String celsius) {
        return sensor.says(
                        firm.now().minus(minutesAgo, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS) + "," + celsius)
                .expect(200)
                .json();
    }

    private static void signIn(Page page) {
        page.navigate("home.xhtml");
        page.getByLabel("Account").fill("shao@coldchain");
        page.getByLabel("Password").fill("guiju");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static Sensor added(Page page) {
        signIn(page);
        page.navigate("devices.xhtml?record=" + fridge);
        page.getByLabel("Name of the device").fill("Breach thermometer");
        page.getByLabel("Tell when it is silent for").selectOption("hour");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        assertThat(page.locator("#key")).isVisible();
        return new Sensor(page.locator("#key").textContent());
    }

    /** Whoever handles food here may; said once, and not again in a second try. */
    private void train() {
        List.of("金满仓", "苗一诺")
                .forEach(person -> act(
                        "shao",
                        "RegisterHandler",
                        Map.of(
                                "employee",
                                employee(person),
                                "certificate_until",
                                firm.today().plusDays(200))));
        act(
                "fang",
                "RecordTraining",
                Map.of(
                        "course",
                        "food_safety",
                        "people",
                        List.of(employee("金满仓")),
                        "passed_on",
                        firm.today(),
                        "evidence",
                        "上岗考核卷"));
    }

    private String stored(String dish) {
        Map<String, Object> fields = new HashMap<>(Map.of("cold", true, "item", "other", "quantity", "20 份"));
        fields.put("dish", dish);
        String batch = act("jin", "PrepareBatch", fields).expect(201).record();
        on("jin", "StoreBatch", batch, Map.of("appliance", fridge)).expect(201);
        return batch;
    }

    private List<JsonObject> items(String type) {
        return firm
                .person("shao")
                .get("records/" + type + "?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("appliance").equals(fridge))
                .toList();
    }

    private boolean owes(String who, String duty) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").equals(duty))
                .anyMatch(item -> item.getString("record", "").equals(fridge));
    }

    private Answer act(String who, String type, Map<String, ?> fields) {
        return firm.person(who).act(type, fields);
    }

    private Answer on(String who, String type, String record, Map<String, ?> fields) {
        return firm.person(who).act(type, record, fields);
    }

    private JsonObject seen(String type, String id) {
        return firm.person("shao").get("records/" + type + "/" + id).expect(200).json();
    }

    private String state(String type, String id) {
        return seen(type, id).getString("state");
    }

    private String field(String type, String id, String name) {
        return seen(type, id).getJsonObject("fields").getString(name);
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }
}
