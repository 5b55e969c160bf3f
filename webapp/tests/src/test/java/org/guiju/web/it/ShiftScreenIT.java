package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screen of a shift in a browser: without connection, and shared. One company; each test has appliances of its own. */
@ExtendWith(Staff.class)
class ShiftScreenIT {

    private static final double HOUR = 3_600_000;

    private final Firm firm = new Firm("screens");

    @Test
    void screenOpensWithoutConnectionAndTheReadingCountsFromWhenItWasTaken(Staff staff) {
        String name = "冷柜 " + mark();
        String fridge = fridge(name);
        Page page = staff.signIn("jin@screens").page();
        page.clock().install();
        page.navigate("shift.xhtml");
        assertThat(page.locator("#shift[data-kept=true]")).isVisible();
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("#shift")).hasAttribute("data-link", "offline");
        tile(page, name);
        press(page, "700");
        go(page);
        assertThat(page.locator(".gj-shift-problem:visible")).containsText("看一下是不是多按了");
        press(page, "erase", "erase", "erase", "9.4");
        assertThat(page.locator(".gj-shift-word").first()).containsText("超限");
        go(page);
        assertThat(page.locator("#shift")).hasAttribute("data-waiting", "1");
        page.reload();
        assertThat(page.locator("#shift")).hasAttribute("data-waiting", "1");

        firm.person("gu").letPassHours(1);
        page.clock().fastForward((long) HOUR);
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("#shift")).hasAttribute("data-waiting", "0");
        Waiting.until(
                "the reading has been taken",
                Duration.ofSeconds(60),
                () -> readings(fridge).size() == 1);
        assertEquals(1, Recorded.offline("RecordReading", fridge, Duration.ofMinutes(50)));
        page.reload();
        assertThat(page.locator("#shift")).hasAttribute("data-link", "online");
        assertEquals(1, readings(fridge).size());
        staff.forgive("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void eachActsInTheirOwnNameOnASharedTablet(Staff staff) {
        String name = "冷柜 " + mark();
        String fridge = fridge(name);
        Colleague jin = staff.signIn("jin@screens");
        assertThat(jin.heading()).hasText("今日待办");
        setPin(jin, "1234");
        assertThat(jin.flash()).containsText("太容易猜");
        setPin(jin, "4071");
        assertThat(jin.flash()).containsText("从现在起用新的平板密码");

        Colleague shao = staff.signIn("shao@screens");
        assertThat(shao.heading()).hasText("今日待办");
        Page page = shao.page();
        page.clock().install();
        String tablet = "热厨 " + mark();
        page.navigate("tablets.xhtml");
        shao.fill("平板名称", tablet).press("登记");
        assertThat(shao.flash()).containsText("这台平板从现在起可以共用");
        assertThat(page.locator("[data-this]:visible")).hasText("就是这台");
        page.navigate("shift.xhtml");
        assertThat(page.locator("#shift")).hasAttribute("data-shared", "true");
        tile(page, name);
        press(page, "3.4");
        go(page);
        as(page, "金满仓", "4072");
        assertThat(page.locator("[data-part=main]")).containsText("平板密码不对，还能试 4 次");
        assertEquals(List.of(), readings(fridge));
        page.clock().runFor(600);
        page.getByRole(AriaRole.BUTTON)
                .filter(new FilterOptions().setHasText("重新输密码"))
                .last()
                .click();
        as(page, "金满仓", "4071");
        assertThat(page.locator("[data-part=main]")).containsText("已记录");
        assertEquals(1, readings(fridge).size());
        assertThat(page.locator("#shift")).hasAttribute("data-link", "online");

        String docket = firm.person("gu").page("docket.xhtml").expect(200).body();
        assertTrue(docket.contains("on the tablet “" + tablet + "”, signed in as 邵云帆"), docket);
        assertTrue(docket.contains("A wrong tablet PIN"), docket);
        String lease = page.evaluate(
                        "() => caches.match('/api/v1/shift').then((kept) => kept.json()).then((it) => it.lease)")
                .toString();
        String brought = Json.createObjectBuilder()
                .add("now", firm.now().toString())
                .add(
                        "acts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", UUID.randomUUID().toString())
                                        .add("action", "RecordReading")
                                        .add("subject", fridge)
                                        .add(
                                                "fields",
                                                Json.createObjectBuilder().add("celsius", "3.1"))
                                        .add("made_at", firm.now().toString())
                                        .add("lease", lease)))
                .build()
                .toString();
        JsonObject kept = firm.person("jin")
                .post("shift/acts", brought)
                .expect(200)
                .json()
                .getJsonArray("acts")
                .getJsonObject(0);
        assertTrue(kept.getBoolean("kept") && kept.getString("says").contains("another tablet"), kept::toString);
        assertTrue(firm.person("shao").page("home.xhtml").expect(200).body().contains("was not taken in"));

        page.navigate("docket.xhtml");
        assertTrue(page.url().endsWith("/shift.xhtml"), page.url());
        var retire = Pattern.compile("RetireTablet ([0-9a-f-]{36})")
                .matcher(firm.person("shao").page("tablets.xhtml").expect(200).body());
        assertTrue(retire.find());
        firm.person("shao")
                .act("RetireTablet", Map.of("tablet", retire.group(1)))
                .expect(201);
        page.reload();
        assertThat(page.locator("#shift")).hasAttribute("data-link", "signed-out");
        staff.forgive("status of 401");
    }

    private static void setPin(Colleague person, String pin) {
        person.page().navigate("pin.xhtml");
        person.fill("新密码", pin).fill("新密码再输一遍", pin).press("设为我的平板密码");
    }

    /** Says who it was, and shows it. */
    private static void as(Page page, String person, String pin) {
        page.clock().runFor(600);
        page.locator(".gj-shift-act")
                .filter(new FilterOptions().setHasText(person))
                .click();
        assertThat(page.locator(".gj-shift-pin")).isVisible();
        press(page, pin);
        go(page);
    }

    private static void tile(Page page, String name) {
        page.locator(".gj-shift-item")
                .filter(new FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator(".gj-shift-keys")).isVisible();
    }

    /** Types on the screen's own keys; a name of more than one letter is one key. */
    private static void press(Page page, String... keys) {
        Stream.of(keys)
                .flatMap(key ->
                        key.equals("erase") ? Stream.of(key) : key.chars().mapToObj(Character::toString))
                .forEach(key -> {
                    page.locator(".gj-shift-keys [data-key=\"" + key + "\"]").click();
                    page.clock().runFor(150);
                });
    }

    /** Gloves press twice: what comes within half a second counts once. */
    private static void go(Page page) {
        page.clock().runFor(600);
        page.locator(".gj-shift-go:visible").last().click();
    }

    private String fridge(String name) {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours);
        return firm.person("shao")
                .act("CommissionAppliance", Map.of("name", name, "kind", "fridge"))
                .expect(201)
                .record();
    }

    private List<JsonObject> readings(String fridge) {
        return firm
                .person("shao")
                .get("records/reading?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("appliance").equals(fridge))
                .toList();
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
