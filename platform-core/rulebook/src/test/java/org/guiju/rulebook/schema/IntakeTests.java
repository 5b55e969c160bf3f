package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTests {

    private static final StoredFile PHOTO =
            new StoredFile(UUID.fromString("01939c3e-0000-7000-8000-00000000000f"), "a.png", "image/png", 7, "ab");
    private static final Intake.Setting SETTING = new Intake.Setting(
            ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-22T00:00:00Z"), id -> Optional.of(PHOTO)
                    .filter(photo -> photo.id().equals(id)));
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
                  from: {type: time, label: %1$s}
                  lasts: {type: duration, label: %1$s}
                  tags: {type: multi_choice, label: %1$s, max: 2, options: {a: %1$s, b: %1$s, c: %1$s}}
                  photo: {type: file, label: %1$s}
                  photos: {type: files, label: %1$s, max: 2}
                  signed: {type: signature, label: %1$s}
                  lines:
                    type: rows
                    label: %1$s
                    min: 1
                    max: 3
                    columns:
                      item: {type: text, required: true, max_length: 5, label: {zh-Hans: 品名, zh-Hant: 品名, en: Item}}
                      amount: {type: money, required: true, min: 0.00, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}}
                      note: {type: text, label: %1$s}
                """
                        .formatted(T);
        var reading = Library.read(List.of(new PluginFiles("test", Map.of("actions/Form.yaml", yaml))));
        return reading.library().actionType("Form").orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static Intake read(String field, Object value) {
        var raw = new HashMap<String, Object>(Map.of("name", "王"));
        raw.put(field, value);
        return Intake.read(FORM, raw, SETTING);
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

    @Test
    void readsTimesAndSpans() {
        assertEquals(LocalTime.of(9, 5), read("from", "9:05").values().get("from"));
        assertEquals(Duration.ofMinutes(90), read("lasts", "1.5 小时").values().get("lasts"));
        assertEquals(
                Duration.ofMinutes(90), read("lasts", "1 h 30 min").values().get("lasts"));
        assertEquals(Duration.ofDays(2), read("lasts", "PT48H").values().get("lasts"));
    }

    @Test
    void readsSeveralChoicesFilesAndSignatures() {
        var id = PHOTO.id().toString();
        assertEquals(
                List.of("a", "b"), read("tags", List.of("a", "b", "a")).values().get("tags"));
        assertEquals(List.of("a", "b"), read("tags", "a，b").values().get("tags"));
        assertEquals(PHOTO.value(), read("photo", id).values().get("photo"));
        assertEquals(
                List.of(PHOTO.value()), read("photos", List.of(id)).values().get("photos"));
        assertEquals(
                Map.of("image", PHOTO.value(), "by", "王", "at", SETTING.now()),
                read("signed", Map.of("image", id, "by", " 王 ")).values().get("signed"));
    }

    @Test
    void readsRowsAsTheyAreTypedOrPasted() {
        var rows = List.of(
                Map.of("item", "笔", "amount", new Money(1_250)),
                Map.of("item", "本", "amount", new Money(300), "note", "急"));
        assertEquals(
                rows,
                read(
                                "lines",
                                List.of(
                                        Map.of("item", " 笔", "amount", "12.5", "note", ""),
                                        Map.of("item", "", "amount", " "),
                                        Map.of("item", "本", "amount", new BigDecimal("3"), "note", "急")))
                        .values()
                        .get("lines"));
        assertEquals(rows, read("lines", "笔\t12.50\t\n\n本 | 3 | 急\n").values().get("lines"));
    }

    @Test
    void problemInARowNamesRowAndColumn() {
        assertEquals("第 2 行 金额：要填数字，例如 1234.50", problem("lines", "笔\t1\n本\tviel"));
        assertEquals("第 1 行：还没填金额", problem("lines", List.of(Map.of("item", "笔"))));
        assertEquals("第 1 行 品名：最多 5 个字，多了 1 个", problem("lines", "一二三四五六\t1"));
        assertEquals("第 1 行 colour：没有这一栏", problem("lines", List.of(Map.of("colour", "红"))));
        assertTrue(problem("name", Map.of("a", 1)).contains("只能填一个值"));
        assertTrue(problem("people", List.of(List.of("a"))).contains("只能填一个值"));
        assertEquals("最多 3 行", problem("lines", "a\t1\nb\t1\nc\t1\nd\t1"));
        assertEquals("最多 2 项", problem("tags", "a,b,c"));
        assertEquals("还没写由谁签的", problem("signed", Map.of("image", PHOTO.id().toString())));
        assertEquals("没有这个文件，重新上传一次", problem("photo", UUID.randomUUID().toString()));
        assertEquals("时刻写成 09:30", problem("from", "25:00"));
        assertEquals("时长写成 90 分钟、1.5 小时、2 天", problem("lasts", "一会儿"));
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
        var intake = Intake.read(FORM, Map.of("name", " ", "phone", "13900001234"), SETTING);

        assertEquals(Set.of("name"), intake.missing());
        assertEquals(Map.of("phone", "13900001234"), intake.values());
    }

    @Test
    void fieldThatDoesNotExistIsRefused() {
        assertTrue(problem("fax", "1").contains("name, phone"));
    }
}
