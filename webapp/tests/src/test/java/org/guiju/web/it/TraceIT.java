package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One delivery on its way: into two batches, one of them into a third, onto plates, back again, and recalled. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Staff.class)
class TraceIT {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Firm firm = new Firm("tracing");

    private static String delivery;
    private static String stock;
    private static String soup;
    private static String squid;
    private static String plate;

    @Test
    @Order(1)
    void batchesSayWhatTheyAreMadeOf() {
        prepareStaff();
        delivery = receive("鲜鱿");
        stock = prepare(Map.of("dish", "高汤", "cold", false, "item", "other", "delivery", List.of(delivery)));
        soup = prepare(Map.of("dish", "鱿鱼羹", "cold", false, "item", "fresh_squid", "batches", List.of(stock)));
        assertEquals(
                List.of("batches"),
                act(
                                "jin",
                                "PrepareBatch",
                                Map.of(
                                        "dish",
                                        "汤",
                                        "cold",
                                        false,
                                        "item",
                                        "other",
                                        "quantity",
                                        "1 锅",
                                        "batches",
                                        List.of(delivery)))
                        .expect(422)
                        .wrongFields());
        on("jin", "CookBatch", soup, Map.of("core", "88")).expect(201);
        plate = on("jin", "PlateDish", soup, Map.of("table", "12")).expect(201).record();
        String way =
                firm.person("lu").page("trace.xhtml?id=" + delivery).expect(200).body();
        for (String made : List.of(stock, soup, plate)) {
            assertTrue(way.contains(made), way);
        }
        String back =
                firm.person("lu").page("trace.xhtml?id=" + plate).expect(200).body();
        assertTrue(back.contains(delivery) && back.contains(stock), back);
        firm.person("ruan").page("trace.xhtml?id=" + delivery).expect(404);
        firm.person("lu").page("trace.xhtml?id=nothing").expect(404);
    }

    @Test
    @Order(2)
    void dishOfTheMenuGivesItsAllergensAndItsTime() {
        Map<String, Object> dish = new HashMap<>(Map.of(
                "name",
                "白灼鲜鱿",
                "section",
                "cold",
                "price",
                "68.00",
                "allergens",
                List.of("crustaceans", "none"),
                "ingredients",
                "鲜鱿、葱、豉油",
                "cold",
                true,
                "item",
                "fresh_squid",
                "shelf_life",
                "PT4H"));
        assertEquals(
                List.of("CA-FOOD/2.7 allergens"),
                act("du", "AddDish", dish).expect(422).shutBy());
        dish.put("allergens", List.of("crustaceans", "soy"));
        String added = act("du", "AddDish", dish).expect(201).record();
        assertEquals(
                List.of("CA-FOOD/2.7"), act("du", "AddDish", dish).expect(422).shutBy());
        assertEquals(
                List.of("CA-FOOD/2.7 dish", "CA-FOOD/2.7 cold", "CA-FOOD/2.7 item"),
                act("jin", "PrepareBatch", Map.of("quantity", "20 份"))
                        .expect(422)
                        .shutBy());
        squid = prepare(Map.of("menu_dish", added, "delivery", List.of(delivery)));
        JsonObject fields = seen("batch", squid).getJsonObject("fields");
        assertEquals("白灼鲜鱿", fields.getString("dish"));
        assertTrue(fields.getBoolean("cold"));
        assertEquals(List.of("crustaceans", "soy"), Answer.texts(fields.getJsonArray("allergens")));
        assertTrue(owed("jin", "use-by").isPresent());
        String card = firm.person("miao")
                .page("plugin/catering/menu-card.xhtml")
                .expect(200)
                .body();
        for (String said : List.of("白灼鲜鱿", "68.00", "Crustaceans", "Soy", "minimum spend")) {
            assertTrue(card.contains(said), said + " in " + card);
        }
    }

    @Test
    @Order(3)
    @ClauseTest({"CA-7a", "CA-7b"})
    void servedFoodGoesNowhereButIntoDisposal() {
        on("miao", "ServePlate", plate, NOTHING).expect(201);
        for (String back : List.of("ServePlate", "PutBackPlate", "RecheckPlate")) {
            Map<String, Object> fields = back.equals("RecheckPlate") ? Map.of("celsius", "60", "good", true) : NOTHING;
            Answer refused = on("lu", back, plate, fields).expect(422);
            assertTrue(refused.shutBy().stream().anyMatch(clause -> clause.startsWith("CA-KITCHEN/7")), refused.body());
        }
        on("miao", "ReturnPlate", plate, NOTHING).expect(201);
        for (String back : List.of("ServePlate", "PutBackPlate")) {
            assertTrue(on("lu", back, plate, NOTHING).expect(422).shutBy().stream()
                    .anyMatch(clause -> clause.startsWith("CA-KITCHEN/7")));
        }
        on("miao", "DiscardPlate", plate, Map.of("quantity", "0.4 kg", "reason", "客人剩下", "witness", employee("陆青禾")))
                .expect(201);
        String way =
                firm.person("lu").page("trace.xhtml?id=" + plate).expect(200).body();
        assertTrue(way.contains("0.4 kg") && way.contains("陆青禾"), way);
    }

    @Test
    @Order(4)
    void coolingHasTwoStepsAndAClockEach() {
        String beef = prepare(Map.of("dish", "卤牛肉", "cold", false, "item", "other"));
        on("jin", "CookBatch", beef, Map.of("core", "92")).expect(201);
        on("jin", "StartCooling", beef, NOTHING).expect(201);
        assertFalse(owes("jin", "use-up", beef));
        assertTrue(owes("jin", "cool", beef));
        assertEquals(
                List.of("CA-FOOD/2.6"),
                on("jin", "RecordCooling", beef, Map.of("celsius", "24"))
                        .expect(422)
                        .shutBy());
        on("jin", "RecordCooling", beef, Map.of("celsius", "20")).expect(201);
        assertEquals("chilling", state("batch", beef));
        on("jin", "RecordCooling", beef, Map.of("celsius", "7")).expect(201);
        assertEquals("out", state("batch", beef));
        assertFalse(owes("jin", "cool", beef));
        assertTrue(owes("jin", "put-away", beef));
        on("jin", "DiscardBatch", beef, Map.of("quantity", "2 kg", "reason", "试做", "witness", employee("陆青禾")))
                .expect(201);
    }

    @Test
    @Order(5)
    void recallHoldsEverythingThatIsLeftOfADelivery() {
        Answer dry = firm.person("lu")
                .tryOut("RecallDelivery", delivery, Map.of("because", "供货商通知"))
                .expect(200);
        assertTrue(dry.body().contains("3 batches held"), dry.body());
        assertEquals(
                List.of("CA-FOOD/1.1"),
                on("qiu", "RecallDelivery", delivery, Map.of("because", "供货商通知"))
                        .expect(422)
                        .shutBy());
        on("lu", "RecallDelivery", delivery, Map.of("because", "供货商通知")).expect(201);
        assertEquals("recalled", state("delivery", delivery));
        for (String held : List.of(stock, soup, squid)) {
            assertEquals("held", state("batch", held));
        }
        assertTrue(firm.person("du").page("home.xhtml").expect(200).body().contains("供货商通知"));
        assertEquals(
                List.of("CA-KITCHEN/2a"),
                on("jin", "PlateDish", soup, NOTHING).expect(422).shutBy());
        assertEquals(
                List.of("CA-FOOD/2.1", "CA-FOOD/2.5"),
                act(
                                "jin",
                                "PrepareBatch",
                                Map.of(
                                        "dish",
                                        "汤",
                                        "cold",
                                        false,
                                        "item",
                                        "other",
                                        "quantity",
                                        "1 锅",
                                        "delivery",
                                        List.of(delivery),
                                        "batches",
                                        List.of(stock)))
                        .expect(422)
                        .shutBy());
        Map<String, Object> release = Map.of("core", "80", "reason", "看过没事");
        assertEquals(
                List.of("CA-FOOD/2.5"),
                on("shao", "ReleaseBatch", soup, release).expect(422).shutBy());
        on("du", "LiftRecall", delivery, Map.of("reason", "供货商换了批号")).expect(201);
        on("shao", "ReleaseBatch", soup, release).expect(201);
    }

    @Test
    @Order(6)
    @ClauseTest("CA-8a")
    void failedDisinfectionIsOnRecordAndShutsTheTools() {
        String tongs = act("shao", "RegisterToolSet", Map.of("name", "夹子", "place", "备餐柜"))
                .expect(201)
                .record();
        String washer = act("shao", "AddDisinfector", Map.of("name", "一号洗碗机", "method", "dishwasher"))
                .expect(201)
                .record();
        Map<String, Object> run = new HashMap<>(
                Map.of("what", "夹子", "method", "dishwasher", "celsius", "80", "seconds", "60", "sets", List.of(tongs)));
        assertEquals(
                List.of("CA-FOOD/2.4 machine"),
                act("miao", "RecordDisinfection", run).expect(422).shutBy());
        run.put("machine", washer);
        act("miao", "RecordDisinfection", run).expect(201);
        assertEquals("failing", state("disinfector", washer));
        assertEquals("unfit", state("tool_set", tongs));
        assertTrue(owed("miao", "disinfect-again").isPresent());
        assertEquals(
                List.of("CA-FOOD/2.4"),
                on("jin", "UseToolSet", tongs, NOTHING).expect(422).shutBy());
        assertEquals(
                List.of("CA-FOOD/2.4"),
                on("lu", "SignOffToolSet", tongs, Map.of("clean", true))
                        .expect(422)
                        .shutBy());
        run.put("celsius", "88");
        act("miao", "RecordDisinfection", run).expect(201);
        assertEquals("in_use", state("disinfector", washer));
        on("lu", "SignOffToolSet", tongs, Map.of("clean", true)).expect(201);
        on("jin", "UseToolSet", tongs, NOTHING).expect(201);
    }

    @Test
    @Order(7)
    @ClauseTest({"CA-3", "CA-5"})
    void plateInTimeAndBareHandsCountForTheOutlet() {
        act(
                        "lu",
                        "RecordBreach",
                        Map.of(
                                "control", "CA-KITCHEN/5#bare-hand",
                                "persons", List.of(employee("薛小满")),
                                "acted_at", firm.now().toString()))
                .expect(201);
        String shao = firm.person("shao").page("compliance.xhtml").expect(200).body();
        String breaches = shao.substring(shao.indexOf("breaches-title"));
        assertTrue(breaches.contains("No bare hands") && breaches.contains("Lixin Road"), shao);
        firm.person("gu").letPassHours(1);
        Waiting.until("the plate's time counts", Duration.ofSeconds(120), () -> firm.person("shao")
                .page("compliance.xhtml")
                .expect(200)
                .body()
                .contains("Plated at serving time"));
        assertFalse(
                firm.person("luo").page("compliance.xhtml").expect(200).body().contains("No bare hands"));
    }

    @Test
    @Order(8)
    void labelIsReadAndFollowed(Staff staff) throws Exception {
        var lu = staff.signIn("lu@tracing");
        lu.page().navigate("record.xhtml?id=" + soup);
        lu.follow("标签");
        assertThat(lu.main().locator(".gj-sticker svg path")).hasCount(1);
        lu.field("张数").fill("3");
        lu.press("重排");
        assertThat(lu.main().locator(".gj-sticker")).hasCount(3);
        String number = seen("batch", soup).getString("number");
        assertThat(lu.main().locator(".gj-sticker").first()).containsText(number);

        lu.go("扫码与追溯");
        lu.field("编号").fill("PC-lixin-1999-0001");
        lu.press("打开");
        assertThat(lu.main().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("对着标签再填一遍");
        lu.field("编号").fill(number.toLowerCase());
        lu.press("打开");
        assertThat(lu.heading()).containsText("鱿鱼羹");
        lu.follow("来龙去脉");
        assertThat(lu.main()).containsText("高汤");
        assertThat(lu.main()).containsText("鲜鱿");
        lu.page().setViewportSize(390, 844);
        assertFalse((Boolean) lu.page().evaluate("document.documentElement.scrollWidth > innerWidth"));
    }

    private void prepareStaff() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours).expect(201);
        for (String person : List.of("金满仓", "陆青禾", "苗一诺")) {
            act(
                            "shao",
                            "RegisterHandler",
                            Map.of(
                                    "employee",
                                    employee(person),
                                    "certificate_until",
                                    firm.today().plusDays(200).toString()))
                    .expect(201);
        }
        act(
                        "fang",
                        "RecordTraining",
                        Map.of(
                                "course",
                                "food_safety",
                                "people",
                                List.of(employee("金满仓")),
                                "passed_on",
                                firm.today().toString(),
                                "evidence",
                                "上岗考核卷"))
                .expect(201);
    }

    private String receive(String item) {
        String paper = firm.person("jin")
                .upload("票据.pdf", "application/pdf", "%PDF-1.4 票据".getBytes())
                .expect(201)
                .text("id");
        return act(
                        "jin",
                        "ReceiveDelivery",
                        Map.of(
                                "supplier", "东海水产",
                                "item", item,
                                "kind", "chilled",
                                "celsius", "3",
                                "quantity", "20 kg",
                                "use_by", firm.today().plusDays(3).toString(),
                                "papers", List.of(paper)))
                .expect(201)
                .record();
    }

    private String prepare(Map<String, Object> of) {
        Map<String, Object> fields = new HashMap<>(of);
        fields.put("quantity", "20 份");
        return act("jin", "PrepareBatch", fields).expect(201).record();
    }

    private Answer act(String who, String type, Map<String, ?> fields) {
        return firm.person(who).act(type, fields);
    }

    private Answer on(String who, String type, String record, Map<String, ?> fields) {
        return firm.person(who).act(type, record, fields);
    }

    private JsonObject seen(String type, String id) {
        return firm.person("he").get("records/" + type + "/" + id).expect(200).json();
    }

    private String state(String type, String id) {
        return seen(type, id).getString("state");
    }

    private String employee(String name) {
        return firm.employee("shao", "act.xhtml?type=RegisterHandler", name);
    }

    private boolean owes(String who, String duty, String record) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").equals(duty))
                .anyMatch(item -> item.getString("record", "").equals(record));
    }

    private Optional<JsonObject> owed(String who, String duty) {
        return firm.person(who).get("duties").expect(200).list().stream()
                .filter(item -> item.getString("duty").equals(duty))
                .findFirst();
    }
}
