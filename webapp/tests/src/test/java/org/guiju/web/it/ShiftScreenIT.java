package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A kitchen's tablet, with connection and without. One company; each test has appliances of its own. */
@ExtendWith(Staff.class)
class ShiftScreenIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FORTY_MEGABYTES = 40 << 20;

    private static final String SEND_ORIGINAL =
            """
            async () => {
              const original = new Blob([new Uint8Array(40 << 20)]);
              const answer = await fetch('/api/v1/attachments', {method: 'POST', body: original, headers: {
                'X-Guiju-Csrf': '1', 'X-Guiju-File-Name': 'original.jpg', 'Content-Type': 'image/jpeg'}});
              return answer.status + ' ' + (await answer.json()).title;
            }""";

    /** The browser has what it takes to open the screen again. */
    private static final String KEPT =
            """
            async () => navigator.serviceWorker.controller
              && await caches.match('/shift.xhtml') && await caches.match('/api/v1/shift')
              && (await (await caches.open('guiju-shift')).keys()).some(one => one.url.includes('shift.js'))""";

    private final Firm firm = new Firm("tablets");

    @Test
    void readingWithoutConnectionIsSentOnceAndHoldsTheBatch(Staff staff) {
        String name = "冷柜 " + mark();
        String fridge = fridge(name);
        String batch = stored(fridge);
        Colleague jin = staff.signIn("jin@tablets");
        Page page = opened(jin);
        page.context().setOffline(true);
        openAgain(page);
        assertThat(net(page)).containsText("离线");

        press(item(page, name), page.locator(".gj-shift-keys"));
        type(page, "9.4");
        assertThat(page.locator(".gj-shift-reading.is-refuses")).containsText("超限");
        press(jin.button("记录"), page.locator(".gj-shift-go-on"));
        assertThat(net(page)).containsText("离线，1 条待传");
        assertThat(item(page, name)).containsText("已记，待传");
        assertEquals(List.of(), readings(fridge));
        openAgain(page);
        assertThat(net(page)).containsText("离线，1 条待传");

        page.context().setOffline(false);
        Waiting.until("the reading has come", PATIENCE, () -> readings(fridge).size() == 1);
        assertThat(net(page)).containsText("已联网");
        assertEquals("held", state("batch", batch));
        page.reload();
        assertThat(item(page, name)).containsText("超限");
        assertEquals(1, readings(fridge).size());
        staff.forgive("ERR_INTERNET_DISCONNECTED");

        press(
                item(page, "白切鸡")
                        .filter(new Locator.FilterOptions().setHasText("停用"))
                        .first(),
                page.locator(".gj-shift-head"));
        page.context().setOffline(true);
        assertThat(page.locator(".gj-shift-shut[data-action=PlateDish]")).isVisible();
        staff.forgive("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void queueSentTwiceIsAnsweredTwiceAndDoneOnce() {
        String fridge = fridge("冷柜 " + mark());
        JsonObject board = board("jin");
        Instant now = now(board);
        JsonObjectBuilder act = reading(fridge, "4.2", now, board.getString("lease"));
        String body = queue(now, act);
        JsonObject first = sent("jin", body);
        JsonObject again = sent("jin", body);
        assertEquals("permitted", first.getString("outcome"));
        assertEquals(first.getString("docket"), again.getString("docket"));
        assertEquals(1, readings(fridge).size());
    }

    @Test
    void wrongClockIsCorrectedAndNothingIsDatedBackOrAhead() {
        String fridge = fridge("冷柜 " + mark());
        String lease = board("jin").getString("lease");
        firm.person("gu").letPassHours(1);
        Instant now = now(board("jin"));

        Instant behind = now.minus(Duration.ofHours(3));
        JsonObject corrected = sent("jin", queue(behind, reading(fridge, "4.1", behind.minusSeconds(600), lease)));
        assertEquals("permitted", corrected.getString("outcome"));
        JsonObject entry = firm.person("jin")
                .get("docket/" + corrected.getString("docket"))
                .expect(200)
                .json();
        Instant happened = Instant.parse(entry.getString("happened_at"));
        Instant received = Instant.parse(entry.getString("decided_at"));
        assertEquals(600, Duration.between(happened, received).toSeconds(), 30, entry::toString);

        for (Instant wrong : List.of(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(1)))) {
            JsonObject kept = sent("jin", queue(now, reading(fridge, "4.0", wrong, lease)));
            assertEquals("untaken", kept.getString("outcome"));
            assertTrue(kept.getBoolean("kept"), kept::toString);
        }
        JsonObject others = sent("xue", queue(now, reading(fridge, "4.0", now, lease)));
        assertEquals("untaken", others.getString("outcome"));
        assertEquals(1, readings(fridge).size());
    }

    @Test
    void whatCannotBeTakenIsKeptUntilItIsMendedOrDismissed() {
        String fridge = fridge("冷柜 " + mark());
        JsonObject board = board("jin");
        Instant now = now(board);
        String unknown = "PC-" + mark();
        JsonObject kept = sent(
                "jin",
                queue(now, reading(fridge, "3.9", now, board.getString("lease")).add("subject", unknown)));
        assertEquals("untaken", kept.getString("outcome"));
        String page = firm.person("lu").page("untaken.xhtml").expect(200).body();
        assertTrue(page.contains(unknown), page);
        assertFalse(firm.person("ruan").page("untaken.xhtml").expect(200).body().contains(unknown));
        String id = untaken(page, unknown);
        assertEquals(
                List.of("GJ-GOV/9.1"),
                firm.person("lu")
                        .act("DismissUntakenAct", Map.of("untaken", id, "reason", "找不到"))
                        .expect(422)
                        .shutBy());
        firm.person("lu")
                .act("MendUntakenAct", Map.of("untaken", id, "about", fridge, "celsius", "3.9"))
                .expect(201);
        assertEquals(1, readings(fridge).size());
        assertEquals(
                List.of("GJ-GOV/9.1"),
                firm.person("shao")
                        .act("DismissUntakenAct", Map.of("untaken", id, "reason", "已经改好"))
                        .expect(422)
                        .shutBy());

        String other = "PC-" + mark();
        sent(
                "jin",
                queue(now, reading(fridge, "3.8", now, board.getString("lease")).add("subject", other)));
        String second =
                untaken(firm.person("shao").page("untaken.xhtml").expect(200).body(), other);
        firm.person("shao")
                .act("DismissUntakenAct", Map.of("untaken", second, "reason", "没有这个批次"))
                .expect(201);
        assertTrue(firm.person("jin").page("untaken.xhtml").expect(200).body().contains("没有这个批次"));
        assertEquals(1, readings(fridge).size());
    }

    @Test
    void photoOfFortyMegabytesIsMadeSmallAndTheServerRefusesTheOriginal(Staff staff) {
        byte[] original = Arrays.copyOf(photo(), FORTY_MEGABYTES);
        Colleague jin = staff.signInOnAPhone("jin@tablets");
        Page page = opened(jin);
        assertTrue(page.evaluate(SEND_ORIGINAL).toString().contains("10 MB"));
        staff.forgive("413");

        String supplier = "供货商 " + mark();
        press(jin.button("收货"), field(page, "supplier"));
        field(page, "supplier").getByRole(AriaRole.TEXTBOX).fill(supplier);
        press(jin.button("下一步"), field(page, "item"));
        field(page, "item").getByRole(AriaRole.TEXTBOX).fill("青菜");
        press(jin.button("下一步"), field(page, "kind"));
        field(page, "kind").getByRole(AriaRole.RADIO).last().click();
        press(jin.button("下一步"), field(page, "celsius"));
        press(jin.button("下一步"), field(page, "quantity"));
        field(page, "quantity").getByRole(AriaRole.TEXTBOX).fill("20 kg");
        press(jin.button("下一步"), field(page, "use_by"));
        field(page, "use_by").locator("input").fill(firm.today().plusDays(9).toString());
        press(jin.button("下一步"), field(page, "papers"));
        field(page, "papers")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", original));
        assertThat(field(page, "papers").locator("img")).isVisible();
        press(jin.button("收货"), page.locator(".gj-shift-go-on"));
        assertThat(page.locator(".gj-verdict")).containsText("已记录");
        JsonObject delivery = firm
                .person("jin")
                .get("records/delivery?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item ->
                        item.getJsonObject("fields").getString("supplier").equals(supplier))
                .findFirst()
                .orElseThrow();
        JsonObject paper =
                delivery.getJsonObject("fields").getJsonArray("papers").getJsonObject(0);
        assertTrue(paper.getInt("size") < 1 << 20, paper::toString);
    }

    private static Locator field(Page page, String name) {
        return page.locator(".gj-shift-ask[data-field=" + name + "]");
    }

    private static Locator item(Page page, String name) {
        return page.locator(".gj-shift-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator net(Page page) {
        return page.locator(".gj-shift-net");
    }

    /** Opened, and kept by the browser for when there is no connection. */
    private static Page opened(Colleague colleague) {
        assertThat(colleague.heading()).not().hasText("");
        Page page = colleague.page();
        page.navigate("shift.xhtml");
        assertThat(net(page)).containsText("已联网");
        page.waitForFunction(KEPT);
        return page;
    }

    /** As a person does who pulls the page down, with connection or without. */
    private static void openAgain(Page page) {
        page.evaluate("() => { window.before = true; setTimeout(() => location.reload(), 0); }");
        page.waitForFunction("() => !window.before && document.querySelector('.gj-shift-net')?.textContent");
    }

    /** The screen does not hear a press that follows another at once. */
    private static void press(Locator button, Locator shown) {
        Waiting.until("the press is heard", PATIENCE, () -> {
            if (!shown.isVisible() && button.isVisible() && button.isEnabled()) {
                button.click();
            }
            return shown.isVisible();
        });
    }

    private static void type(Page page, String figure) {
        for (int length = 1; length <= figure.length(); length++) {
            String typed = figure.substring(0, length);
            Waiting.until("the key is heard", PATIENCE, () -> {
                Locator shown = page.locator(".gj-figure");
                if (!shown.innerText().startsWith(typed)) {
                    page.locator("[data-key='" + typed.charAt(typed.length() - 1) + "']")
                            .click();
                }
                return shown.innerText().startsWith(typed);
            });
        }
    }

    private String fridge(String name) {
        open();
        return firm.person("shao")
                .act("CommissionAppliance", Map.of("name", name, "kind", "fridge"))
                .expect(201)
                .record();
    }

    /** Round the clock, so that readings are due at any time. */
    private void open() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours);
    }

    private String stored(String fridge) {
        String jin = employee("金满仓");
        firm.person("shao")
                .act(
                        "RegisterHandler",
                        Map.of(
                                "employee",
                                jin,
                                "certificate_until",
                                firm.today().plusDays(200)));
        firm.person("fang")
                .act(
                        "RecordTraining",
                        Map.of(
                                "course",
                                "food_safety",
                                "people",
                                List.of(jin),
                                "passed_on",
                                firm.today(),
                                "evidence",
                                "上岗考核卷"));
        String batch = firm.person("jin")
                .act("PrepareBatch", Map.of("dish", "白切鸡", "cold", true, "item", "other", "quantity", "4 kg"))
                .expect(201)
                .record();
        firm.person("jin").act("StoreBatch", batch, Map.of("appliance", fridge)).expect(201);
        return batch;
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }

    private JsonObject board(String who) {
        return firm.person(who).get("shift").expect(200).json();
    }

    private static Instant now(JsonObject board) {
        return Instant.parse(board.getString("now"));
    }

    private static JsonObjectBuilder reading(String fridge, String celsius, Instant made, String lease) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("action", "RecordReading")
                .add("subject", fridge)
                .add("fields", Json.createObjectBuilder().add("celsius", celsius))
                .add("made_at", made.toString())
                .add("lease", lease);
    }

    private static String queue(Instant now, JsonObjectBuilder act) {
        return Json.createObjectBuilder()
                .add("now", now.toString())
                .add("acts", Json.createArrayBuilder().add(act))
                .build()
                .toString();
    }

    private JsonObject sent(String who, String body) {
        return firm.person(who)
                .post("shift/acts", body)
                .expect(200)
                .json()
                .getJsonArray("acts")
                .getJsonObject(0);
    }

    /** Where the page leads to for the entry that names something. */
    private static String untaken(String page, String named) {
        var link = Pattern.compile("untaken=([0-9a-f-]{36})").matcher(page);
        assertTrue(link.find(page.indexOf(named)), page);
        return link.group(1);
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

    private String state(String type, String id) {
        return firm.person("shao").get("records/" + type + "/" + id).expect(200).text("state");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }

    private static byte[] photo() {
        try {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "jpg", picture);
            return picture.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
