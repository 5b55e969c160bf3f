package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String T = "{zh-Hans: 项, zh-Hant: 項, en: Item}";
    private static final ActionType FORM = form();

    private static ActionType form() {
        var yaml =
                """
                action: Form
                title: %1$s
                submit: %1$s
                intent: request
                by: [sales_rep]
                fields:
                  name: {type: text, label: %1$s, required: true, max_length: 4}
                  phone: {type: phone, label: %1$s}
                  id_number: {type: identity, label: %1$s}
                  amount: {type: money, label: %1$s, min: 0}
                  share: {type: percent, label: %1$s}
                  count: {type: integer, label: %1$s}
                  on: {type: date, label: %1$s}
                  at: {type: instant, label: %1$s}
                  agreed: {type: boolean, label: %1$s}
                  source: {type: choice, label: %1$s, options: {call: %1$s, online: %1$s}}
                  people: {type: employees, label: %1$s}
                """
                        .formatted(T);
        var reading = Library.read(List.of(new PluginFiles("test", Map.of("actions/Form.yaml", yaml))));
        return reading.library().actionType("Form").orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static Intake read(String field, Object value) {
        var raw = new HashMap<String, Object>(Map.of("name", "王"));
        raw.put(field, value);
        return Intake.read(FORM, raw, SHANGHAI);
    }

    private static String problem(String field, Object value) {
        var problems = read(field, value).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(field, problems.getFirst().field());
        return problems.getFirst().says().zhHans();
    }

    @Test
    void readsEveryKindOfField() {
        assertEquals("13900001234", read("phone", "+86 139-0000 1234").values().get("phone"));
        assertEquals(
                "11010519491231002X",
                read("id_number", "11010519491231002x").values().get("id_number"));
        assertEquals(new Money(1_234_50), read("amount", "1,234.50").values().get("amount"));
        assertEquals(new BigDecimal("0.30"), read("share", "30%").values().get("share"));
        assertEquals(new BigDecimal("3"), read("count", "3").values().get("count"));
        assertEquals(
                LocalDate.parse("2026-01-31"), read("on", "2026-01-31").values().get("on"));
        assertEquals(
                Instant.parse("2026-01-31T02:50:00Z"),
                read("at", "2026-01-31 10:50").values().get("at"));
        assertEquals(
                Instant.parse("2026-01-31T02:50:00Z"),
                read("at", "2026-01-31T02:50:00Z").values().get("at"));
        assertEquals(true, read("agreed", true).values().get("agreed"));
        assertEquals("call", read("source", "call").values().get("source"));
        assertEquals(List.of("a", "b"), read("people", "a, b").values().get("people"));
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 1390572811, 还差 1 位",
        "phone, 12, 还差 9 位",
        "phone, abc, 不像电话号码",
        "id_number, 110105194912310021, 校验位",
        "id_number, 1234, 18 位",
        "amount, 1.005, 两位小数",
        "amount, -1, 不能小于 0",
        "amount, 1e3, 要填数字",
        "count, 1.5, 整数",
        "on, 2026-02-30, 2026-01-31",
        "at, 明天, 2026-01-31 10:50",
        "agreed, maybe, 是或否",
        "source, fax, 只能选",
        "name, 五个字的名, 多了 1 个",
    })
    void saysWhatIsWrongAndWhatRightLooksLike(String field, String value, String says) {
        assertTrue(problem(field, value).contains(says), problem(field, value));
    }

    @Test
    void emptyRequiredFieldIsNamedAndTheRestIsKept() {
        var intake = Intake.read(FORM, Map.of("name", " ", "phone", "13900001234"), SHANGHAI);

        assertEquals(Set.of("name"), intake.missing());
        assertEquals(Map.of("phone", "13900001234"), intake.values());
    }

    @Test
    void fieldThatDoesNotExistIsRefused() {
        assertTrue(problem("fax", "1").contains("name, phone"));
    }
}
