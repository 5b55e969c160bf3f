package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A company declares a record type and what may be done with it, and works with both at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeclaredTypesIT {

    private static final String RECORD =
            """
            record: car_order
            name: {zh-Hans: 看房用车, zh-Hant: 看屋用車, en: Viewing car}
            number: {prefix: YC, series: gapless, per: [unit, year], digits: 6}
            title: topic
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Purpose}, required: true}
              phone: {type: phone, label: {zh-Hans: 电话, zh-Hant: 電話, en: Phone}, required: true}
              lasts: {type: duration, label: {zh-Hans: 用多久, zh-Hant: 用多久, en: For how long}}
              unit_of: {type: unit, label: {zh-Hans: 用车部门, zh-Hant: 用車部門, en: Unit}}
              needs: {type: multi_choice, label: {zh-Hans: 需要, zh-Hant: 需要, en: Needs}, options: {water: {zh-Hans: 水, zh-Hant: 水, en: Water}, seat: {zh-Hans: 儿童座椅, zh-Hant: 兒童座椅, en: Child seat}}}
              lines:
                type: rows
                required: true
                label: {zh-Hans: 费用, zh-Hant: 費用, en: Costs}
                columns:
                  item: {type: text, required: true, label: {zh-Hans: 项目, zh-Hant: 項目, en: Item}}
                  amount: {type: money, required: true, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}}
              total: {type: money, label: {zh-Hans: 合计, zh-Hant: 合計, en: Total}, required: true}
              twins: {type: integer, label: {zh-Hans: 同号, zh-Hant: 同號, en: Same number}}
              steps: {type: integer, label: {zh-Hans: 步数, zh-Hant: 步數, en: Steps}}
            match: {phone: {label: {zh-Hans: 电话, zh-Hant: 電話, en: Phone}, fields: [phone]}}
            index: [phone]
            states:
              asked: {zh-Hans: 待批, zh-Hant: 待核, en: Asked for}
              approved: {zh-Hans: 已批, zh-Hant: 已核, en: Approved}
            """;

    private static final String ORDER =
            """
            action: OrderCar
            title: {zh-Hans: 申请用车, zh-Hant: 申請用車, en: Order a car}
            submit: {zh-Hans: 申请, zh-Hant: 申請, en: Order}
            intent: request
            by: [sales_rep]
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Purpose}, required: true}
              phone: {type: phone, label: {zh-Hans: 电话, zh-Hant: 電話, en: Phone}, required: true}
              lasts: {type: duration, label: {zh-Hans: 用多久, zh-Hant: 用多久, en: For how long}}
              unit_of: {type: unit, label: {zh-Hans: 用车部门, zh-Hant: 用車部門, en: Unit}}
              needs: {type: multi_choice, label: {zh-Hans: 需要, zh-Hant: 需要, en: Needs}, options: {water: {zh-Hans: 水, zh-Hant: 水, en: Water}, seat: {zh-Hans: 儿童座椅, zh-Hant: 兒童座椅, en: Child seat}}}
              lines:
                type: rows
                required: true
                min: 1
                max: 5
                label: {zh-Hans: 费用, zh-Hant: 費用, en: Costs}
                columns:
                  item: {type: text, required: true, label: {zh-Hans: 项目, zh-Hant: 項目, en: Item}}
                  amount: {type: money, required: true, min: 0.00, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}}
              breaks: {type: text, label: {zh-Hans: 出错, zh-Hant: 出錯, en: Breaks}}
            facts:
              same: {label: {zh-Hans: 同号, zh-Hant: 同號, en: Same number}, matching: car_order, by: {phone: action.phone}, max: 50}
              mine: {label: {zh-Hans: 我申请过的, zh-Hant: 我申請過的, en: My orders}, actions: OrderCar, match: {actor: actor.id}, take: [topic], max: 500}
            effects:
              - create: car_order
                owner: actor.id
                set: {topic: action.topic, phone: action.phone, lasts: action.lasts, unit_of: action.unit_of, needs: action.needs, lines: action.lines, total: sum(action.lines.amount), twins: count(same), steps: count(mine)}
              - create: car_order
                when: action.breaks != null
                owner: action.breaks
                set: {topic: action.topic, phone: action.phone, lines: action.lines, total: sum(action.lines.amount)}
              - notify: {roles: [sales_manager]}
                says: {zh-Hans: "{action.topic} 等你批", zh-Hant: "{action.topic} 等你核", en: "{action.topic} waits for you"}
            """;

    private static final String APPROVE =
            """
            action: ApproveCar
            title: {zh-Hans: 批准用车, zh-Hant: 核准用車, en: Approve a car}
            submit: {zh-Hans: 批准, zh-Hant: 核准, en: Approve}
            intent: request
            by: [sales_manager]
            subject: car_order
            from: [asked]
            fields: {}
            facts:
              same: {label: {zh-Hans: 同号, zh-Hant: 同號, en: Same number}, matching: car_order, by: {phone: record.phone}, max: 50}
            effects:
              - change: record
                state: approved
                set: {twins: count(same), steps: count(record.history)}
            """;

    private final Firm firm = new Firm("declared");

    @Test
    @Order(1)
    void onlyAnAdministratorDeclaresAndMistakesAreShownWhereTheyStand() {
        firm.person("lin")
                .act("DeclareTypes", file("records/car_order.yaml", RECORD))
                .expect(403);
        Answer wrong = declare("records/car_order.yaml", RECORD.replace("type: money", "type: monney"))
                .expect(422);
        assertEquals(List.of("yaml"), wrong.wrongFields(), wrong.body());
        assertTrue(wrong.body().contains("line 17, column"), wrong.body());
        assertTrue(wrong.body().contains("money"), wrong.body());
        Answer lost = declare("car_order.yaml", RECORD).expect(422);
        assertTrue(lost.body().contains("wrong place"), lost.body());
        Answer taken = declare("records/customer.yaml", RECORD.replace("record: car_order", "record: customer"))
                .expect(422);
        assertTrue(taken.body().contains("customer"), taken.body());
        declare("records/car_order.yaml", RECORD).expect(201);
        declare("actions/OrderCar.yaml", ORDER.replaceAll("(?s)effects:.*", "")).expect(422);
        declare("actions/OrderCar.yaml", ORDER).expect(201);
        declare("actions/ApproveCar.yaml", APPROVE.replace("[asked]", "[wished]"))
                .expect(422);
        declare("actions/ApproveCar.yaml", APPROVE).expect(201);
    }

    @Test
    @Order(2)
    void itsFormAndItsOperationAreThereAtOnce() {
        Caller lin = firm.person("lin");
        assertTrue(lin.page("act.xhtml?type=OrderCar").expect(200).body().contains("data-columns"));
        assertTrue(lin.page("home.xhtml").expect(200).body().contains("records.xhtml?type=car_order"));
        JsonObject schema = lin.get("openapi.json").expect(200).json();
        assertTrue(schema.getJsonObject("paths").containsKey("/actions/OrderCar"), schema.toString());
        new Firm("heyu").person("lin").act("OrderCar", order("x", "1")).expect(404);
        lin.page("records.xhtml?type=no_such_type").expect(404);
    }

    @Test
    @Order(3)
    void wrongInputNamesTheRow() {
        Answer wrong = firm.person("lin").act("OrderCar", order("看房", "viel")).expect(422);
        assertEquals(List.of("lines"), wrong.wrongFields(), wrong.body());
        assertTrue(wrong.body().contains("Row 2, Amount"), wrong.body());
        Answer nowhere = firm.person("lin")
                .act("OrderCar", with(order("看房", "1"), "unit_of", "moon"))
                .expect(422);
        assertEquals(List.of("unit_of"), nowhere.wrongFields(), nowhere.body());
        assertTrue(nowhere.body().contains("tinglan"), nowhere.body());
    }

    @Test
    @Order(4)
    void itIsOrderedListedApprovedOnceAndRemembered() {
        Caller lin = firm.person("lin");
        var fields = with(order("看房", "2.50"), "needs", List.of("water"));
        Answer asked = lin.act("OrderCar", with(with(fields, "lasts", "90 分钟"), "unit_of", "tinglan"))
                .expect(201);
        JsonObject car = car(lin, asked.record());
        JsonObject data = car.getJsonObject("fields");
        assertTrue(car.getString("number").matches("YC-tinglan-20\\d\\d-000001"), car.toString());
        assertEquals("102.50", data.getJsonNumber("total").toString());
        assertEquals("PT1H30M", data.getString("lasts"));
        assertEquals(2, data.getJsonArray("lines").size());
        assertEquals(0, data.getInt("twins"));
        assertTrue(
                lin.page("record.xhtml?id=" + asked.record()).expect(200).body().contains("102.50"));
        assertTrue(lin.page("records.xhtml?type=car_order").expect(200).body().contains("看房"));
        assertTrue(lin.page("search.xhtml?q=" + data.getString("phone"))
                .expect(200)
                .body()
                .contains("看房"));

        String second = lin.act("OrderCar", order("再看", "1")).expect(201).record();
        assertEquals(1, car(lin, second).getJsonObject("fields").getInt("twins"));
        assertEquals(1, car(lin, second).getJsonObject("fields").getInt("steps"));

        Caller chen = firm.person("chen");
        chen.act("ApproveCar", asked.record(), Map.of()).expect(201);
        Answer again = chen.act("ApproveCar", asked.record(), Map.of()).expect(409);
        assertEquals("urn:guiju:problem:wrong-state", again.text("type"));
        assertTrue(again.body().contains("Asked for") && again.body().contains("Approved"), again.body());
        data = car(chen, asked.record()).getJsonObject("fields");
        assertEquals(1, data.getInt("twins"));
        assertEquals(1, data.getInt("steps"));

        chen.act("SeparateMatch", Map.of("one", asked.record(), "other", asked.record(), "reason", "x"))
                .expect(422);
        chen.act("SeparateMatch", Map.of("one", second, "other", asked.record(), "reason", "夫妻共用"))
                .expect(201);
        chen.act("ApproveCar", second, Map.of()).expect(201);
        assertEquals(0, car(chen, second).getJsonObject("fields").getInt("twins"));
    }

    @Test
    @Order(5)
    void whatIsInUseStays() {
        Answer removed = declare("records/car_order.yaml", RECORD.replaceAll("(?m)^  total:.*\\n", ""))
                .expect(422);
        assertTrue(removed.body().contains("total"), removed.body());
        declare("actions/OrderCar.yaml", ORDER.replace(", total: sum(action.lines.amount)", ""))
                .expect(422);
        Answer kind = declare("records/car_order.yaml", RECORD.replace("topic: {type: text", "topic: {type: long_text"))
                .expect(422);
        assertTrue(kind.body().contains("filled in on records"), kind.body());
        Answer state = declare("records/car_order.yaml", RECORD.replace("approved: {zh", "agreed: {zh"))
                .expect(422);
        assertTrue(state.body().contains("approved"), state.body());
        Answer required = declare(
                        "records/car_order.yaml",
                        RECORD.replace(
                                "  total:",
                                "  driver: {type: text, required: true, label: {zh-Hans: 司机, zh-Hant: 司機, en: Driver}}\n  total:"))
                .expect(422);
        assertTrue(required.body().contains("Driver") || required.body().contains("driver"), required.body());
        declare(
                        "records/car_order.yaml",
                        RECORD.replace(
                                "  total:",
                                "  driver: {type: text, label: {zh-Hans: 司机, zh-Hant: 司機, en: Driver}}\n  total:"))
                .expect(201);
        firm.person("gu")
                .act("WithdrawTypes", Map.of("file", "actions/ApproveCar.yaml", "reason", "不用了"))
                .expect(422);
        firm.person("gu")
                .act("WithdrawTypes", Map.of("file", "actions/NoSuch.yaml", "reason", "不用了"))
                .expect(422);
        declare("actions/ApproveCar.yaml", APPROVE.replace("by: [sales_manager]", "by: []"))
                .expect(201);
        firm.person("lin").act("OrderCar", order("照旧", "1")).expect(201);
    }

    @Test
    @Order(6)
    void fieldsAddedToShippedTypesAreAskedForAndKept() {
        declare(
                        "fields/customer.yaml",
                        "extends: customer\nfields: {wechat: {type: text, label: {zh-Hans: 微信号, zh-Hant: 微信號, en: WeChat}}}\nindex: [wechat]\n")
                .expect(201);
        declare(
                        "fields/RegisterCustomer.yaml",
                        "extends: RegisterCustomer\nfields: {wechat: {type: text, label: {zh-Hans: 微信号, zh-Hant: 微信號, en: WeChat}}}\nkeeps: {customer: {wechat: action.wechat}}\n")
                .expect(201);
        Map<String, Object> walkIn = new java.util.HashMap<>(Customers.walkIn(Customers.newPhone()));
        walkIn.put("wechat", "wx-77");
        String registered = firm.person("lin")
                .act("RegisterCustomer", walkIn)
                .expect(201)
                .json()
                .getJsonArray("records")
                .toString();
        JsonObject customer = firm
                .person("lin")
                .get("records/customer")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> registered.contains(item.getString("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("wx-77", customer.getJsonObject("fields").getString("wechat"));
        Answer kept = firm.person("gu")
                .act("WithdrawTypes", Map.of("file", "fields/customer.yaml", "reason", "不用了"))
                .expect(422);
        assertFalse(kept.body().contains("docket"), kept.body());
    }

    /** Numbers of orders that failed are not missing, and none is given twice. */
    @Test
    @Order(7)
    void gaplessNumbersHaveNoGapAndNoDouble() throws Exception {
        List<Future<Integer>> working = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (String person : List.of("lin", "zhou")) {
                Caller caller = firm.person(person);
                working.add(threads.submit(() -> orders(caller, new Random(person.hashCode()))));
            }
        }
        int failed = 0;
        for (Future<Integer> work : working) {
            failed += work.get();
        }
        assertTrue(failed > 0, "nothing was rolled back");
        List<Integer> numbers = firm
                .person("chen")
                .get("records/car_order?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("number"))
                .map(number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertTrue(numbers.size() > 40, numbers.toString());
    }

    private static int orders(Caller caller, Random random) {
        int failed = 0;
        for (int i = 0; i < 30; i++) {
            boolean breaks = random.nextInt(4) == 0;
            var order = order("第 " + i + " 次", "1");
            caller.act("OrderCar", breaks ? with(order, "breaks", "nobody") : order)
                    .expect(breaks ? 202 : 201);
            failed += breaks ? 1 : 0;
        }
        return failed;
    }

    private static JsonObject car(Caller caller, String id) {
        return caller.get("records/car_order/" + id).expect(200).json();
    }

    private Answer declare(String path, String yaml) {
        return firm.person("gu").act("DeclareTypes", file(path, yaml));
    }

    private static Map<String, Object> file(String path, String yaml) {
        return Map.of("file", path, "yaml", yaml);
    }

    private static Map<String, Object> order(String topic, String amount) {
        return Map.of(
                "topic",
                topic,
                "phone",
                "13900007777",
                "lines",
                List.of(Map.of("item", "油费", "amount", "100"), Map.of("item", "过路费", "amount", amount)));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
