package org.guiju.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.junit.jupiter.api.Test;

class OpenApiTests {

    private static final String RECORD =
            """
            record: visit
            name: {zh-Hans: 到访, zh-Hant: 來訪, en: Visit}
            prefix: DF
            title: name
            fields: {name: {type: text, label: {zh-Hans: 姓名, zh-Hant: 姓名, en: Name}}}
            states: {open: {zh-Hans: 进行中, zh-Hant: 進行中, en: Open}}
            """;
    private static final String ACTION =
            """
            action: RecordVisit
            title: {zh-Hans: 记录到访, zh-Hant: 記錄來訪, en: Record a visit}
            submit: {zh-Hans: 记录, zh-Hant: 記錄, en: Record}
            help: {zh-Hans: 当天记录, zh-Hant: 當天記錄, en: On the same day}
            intent: report
            by: [sales_rep]
            subject: visit
            fields:
              name: {type: text, label: {zh-Hans: 姓名, zh-Hant: 姓名, en: Name}, required: true, max_length: 40, personal: true}
              note: {type: long_text, label: {zh-Hans: 备注, zh-Hant: 備註, en: Note}}
              phone: {type: phone, label: {zh-Hans: 手机, zh-Hant: 手機, en: Mobile}}
              id_number: {type: identity, label: {zh-Hans: 身份证, zh-Hant: 身分證, en: Identity number}}
              people: {type: integer, label: {zh-Hans: 人数, zh-Hant: 人數, en: People}, min: 1, max: 20}
              area: {type: number, label: {zh-Hans: 面积, zh-Hant: 面積, en: Area}}
              budget: {type: money, label: {zh-Hans: 预算, zh-Hant: 預算, en: Budget}}
              share: {type: percent, label: {zh-Hans: 比例, zh-Hant: 比例, en: Share}}
              first: {type: boolean, label: {zh-Hans: 首访, zh-Hant: 首訪, en: First visit}}
              day: {type: date, label: {zh-Hans: 日期, zh-Hant: 日期, en: Day}}
              at: {type: instant, label: {zh-Hans: 时间, zh-Hant: 時間, en: Time}}
              source:
                type: choice
                label: {zh-Hans: 来源, zh-Hant: 來源, en: Source}
                hint: {zh-Hans: 客户自己说的, zh-Hant: 客戶自己說的, en: As the customer says}
                options: {walk_in: {zh-Hans: 自访, zh-Hant: 自訪, en: Walk-in}, call: {zh-Hans: 来电, zh-Hant: 來電, en: Call}}
              host: {type: employee, label: {zh-Hans: 接待, zh-Hant: 接待, en: Host}}
              hosts: {type: employees, label: {zh-Hans: 同事, zh-Hant: 同事, en: Colleagues}}
              tags: {type: texts, label: {zh-Hans: 标签, zh-Hant: 標籤, en: Tags}}
            """;
    private static final String CLOCK =
            """
            action: CloseVisit
            title: {zh-Hans: 结束到访, zh-Hant: 結束來訪, en: Close a visit}
            submit: {zh-Hans: 结束, zh-Hant: 結束, en: Close}
            intent: report
            by: [system]
            subject: visit
            fields: {}
            """;

    private final JsonObject document = document(Locale.ENGLISH);

    @Test
    void isAnOpenApiDocument() {
        var options = new ParseOptions();
        options.setResolve(true);
        var result = new OpenAPIV3Parser().readContents(document.toString(), List.of(), options);

        assertEquals(List.of(), result.getMessages());
        assertNotNull(result.getOpenAPI());
        assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
        assertNotNull(result.getOpenAPI().getPaths().get("/actions/RecordVisit").getPost());
    }

    @Test
    void refersOnlyToWhatItHolds() {
        Set<String> references = new HashSet<>();
        collect(document, references);

        assertTrue(references.contains("#/components/schemas/Action.RecordVisit"));
        references.forEach(reference -> assertNotNull(document.getValue(reference.substring(1)), reference));
    }

    @Test
    void givesEveryOperationItsOwnId() {
        Set<String> ids = new HashSet<>();
        document.getJsonObject("paths").values().forEach(path -> path.asJsonObject()
                .values()
                .forEach(
                        operation -> assertTrue(ids.add(operation.asJsonObject().getString("operationId")))));

        assertTrue(ids.containsAll(Set.of("submitRecordVisit", "tryRecordVisit", "readRegulation")));
    }

    @Test
    void describesFieldsAsTheFormDoes() {
        var fields = fields(document);

        assertEquals(40, fields.getJsonObject("name").getInt("maxLength"));
        assertEquals("Name", fields.getJsonObject("name").getString("title"));
        assertTrue(fields.getJsonObject("name").getBoolean("x-guiju-personal"));
        assertEquals(20, fields.getJsonObject("people").getInt("maximum"));
        assertEquals("0.01", fields.getJsonObject("budget").get("multipleOf").toString());
        assertEquals("date", fields.getJsonObject("day").getString("format"));
        assertEquals("As the customer says", fields.getJsonObject("source").getString("description"));
        var walkIn = fields.getJsonObject("source").getJsonArray("oneOf").getJsonObject(0);
        assertEquals("walk_in", walkIn.getString("const"));
        assertEquals("Walk-in", walkIn.getString("title"));
        assertEquals(
                "uuid", fields.getJsonObject("hosts").getJsonObject("items").getString("format"));
    }

    @Test
    void asksForTheSubjectAndRequiredFields() {
        var schema = schema(document);

        assertEquals(
                List.of("fields", "subject"), schema.getJsonArray("required").getValuesAs(JsonString::getString));
        assertEquals(
                List.of("name"),
                schema.getJsonObject("properties")
                        .getJsonObject("fields")
                        .getJsonArray("required")
                        .getValuesAs(JsonString::getString));
        assertFalse(schema.getBoolean("additionalProperties"));
    }

    @Test
    void speaksTheReadersLanguage() {
        assertEquals(
                "預算",
                fields(document(Locale.TRADITIONAL_CHINESE))
                        .getJsonObject("budget")
                        .getString("title"));
        assertEquals(
                "预算",
                fields(document(Locale.SIMPLIFIED_CHINESE))
                        .getJsonObject("budget")
                        .getString("title"));
    }

    @Test
    void leavesOutWhatOnlyThePlatformDoes() {
        assertFalse(document.getJsonObject("paths").containsKey("/actions/CloseVisit"));
    }

    private static JsonObject document(Locale locale) {
        var reading = Library.read(List.of(new PluginFiles(
                "sample",
                Map.of(
                        "records/visit.yaml", RECORD,
                        "actions/RecordVisit.yaml", ACTION,
                        "actions/CloseVisit.yaml", CLOCK))));
        assertEquals(List.of(), reading.problems());
        return new OpenApi(locale).document("禾屿置业", reading.library().actionTypes());
    }

    private static JsonObject schema(JsonObject document) {
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject("Action.RecordVisit");
    }

    private static JsonObject fields(JsonObject document) {
        return schema(document)
                .getJsonObject("properties")
                .getJsonObject("fields")
                .getJsonObject("properties");
    }

    private static void collect(JsonValue value, Set<String> references) {
        switch (value) {
            case JsonObject object ->
                object.forEach((name, member) -> {
                    if (name.equals("$ref")) {
                        references.add(((JsonString) member).getString());
                    } else {
                        collect(member, references);
                    }
                });
            case JsonArray items -> items.forEach(item -> collect(item, references));
            default -> {}
        }
    }
}
