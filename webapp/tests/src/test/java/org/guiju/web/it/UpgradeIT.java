package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.platform.extension.signing.SignPlugin;
import org.guiju.testkit.ClauseTest;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A vendor ships a new version of a regulation that a company has made its own. Each run is another vendor, since no older version
 * may follow a newer one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static String vendor;
    private static String code;

    private static final String NOTE =
            """
            clause: CODE/1
            title: {zh-Hans: 备注, zh-Hant: 備註, en: Notes}
            text:
              zh-Hans: 来电客户在 {days} 天内回访，备注写明。
              zh-Hant: 來電客戶於 {days} 天內回訪，備註寫明。
              en: A caller is called back within {days} days; the note says so.
            parameters:
              days: {label: {zh-Hans: 回访天数, zh-Hant: 回訪天數, en: Days}, type: integer, default: 3, min: 1, max: 30, origin: proposed}
            controls:
              - control: noted
                kind: gate
                on: RegisterCustomer
                effect: refuses
                when: action.source = "call" and action.note = null and days < 9
                says: {zh-Hans: 备注没有写, zh-Hant: 備註未寫, en: The note is missing}
            """;
    private static final String COURTESY =
            """
            clause: CODE/2
            title: {zh-Hans: 礼貌, zh-Hant: 禮貌, en: Courtesy}
            text: {zh-Hans: 先问好。, zh-Hant: 先問好。, en: Say hello first.}
            """;
    private static final String REGULATION =
            """
            regulation: CODE
            title: {zh-Hans: 回访办法, zh-Hant: 回訪辦法, en: Calling back}
            layer: template
            language: zh-Hans
            chapters:
              - {chapter: "1", title: {zh-Hans: 回访, zh-Hant: 回訪, en: Calls}, clauses: ["1", "2"]}
            """;

    private final Caller operator = Caller.signedIn("operator");
    private final Firm firm = new Firm("upgrading");

    @Test
    @Order(1)
    @ClauseTest("PL-003.D9.0")
    void companyMakesTheTemplateItsOwn() throws Exception {
        vendor = "vendor-" + UUID.randomUUID().toString().substring(0, 8);
        code = vendor.toUpperCase(Locale.ROOT);
        install("1.0.0", UnaryOperator.identity(), UnaryOperator.identity(), COURTESY);
        gu("SwitchPlugin", Map.of("plugin", vendor, "enabled", true)).expect(201);
        shows("regulations.xhtml", "Calling back");
        gu("AdoptRegulation", Map.of("regulation", code)).expect(201);
        gu("ChangeClause", Map.of("regulation", code, "clause", code + "/1", "parameter", "days", "value", "7"))
                .expect(201);
        publish();
        assertEquals(List.of("regulation"), take(List.of()).expect(422).wrongFields());
    }

    @Test
    @Order(2)
    @ClauseTest("PL-003.D9.0")
    void installingAVersionChangesNothingInForce() throws Exception {
        install(
                "2.0.0",
                note -> note.replace("max: 30", "max: 5").replace("The note is missing", "The note has to say when"),
                head -> head.replace("\"2\"", "\"3\"")
                        + "withdrawn: {\"2\": {zh-Hans: 并入培训, zh-Hant: 併入培訓, en: Part of the training now}}\n",
                COURTESY.replace("CODE/2", "CODE/3").replace("Say hello first", "Say your name first"));
        shows("upgrade.xhtml?code=" + code, "Say your name first");
        assertTrue(text("1").contains("within 7 days"), text("1"));
        assertTrue(text("2").contains("Say hello"), text("2"));
        assertTrue(refusal().contains("The note is missing"));
        String page =
                firm.person("gu").page("upgrade.xhtml?code=" + code).expect(200).body();
        assertTrue(page.contains("Part of the training now") && page.contains("company’s 7"), page);
        firm.person("lin").page("upgrade.xhtml?code=" + code).expect(403);
    }

    @Test
    @Order(3)
    @ClauseTest("PL-003.D9.0")
    void whereBothChangedSomethingSomebodyHasToChoose() {
        Answer open = take(List.of()).expect(422);
        assertEquals(List.of("choices"), open.wrongFields(), open.body());
        assertTrue(open.body().contains(code + "/1") && open.body().contains(code + "/2"), open.body());
        take(List.of(
                        choice("1", "parameters/days", "keep"),
                        choice("2", "clause", "keep"),
                        choice("3", "clause", "keep")))
                .expect(201);
        assertTrue(refusal().contains("The note is missing"));
        publish();
        assertTrue(text("1").contains("within 7 days"), text("1"));
        assertTrue(text("2").contains("Say hello"), text("2"));
        assertTrue(refusal().contains("The note has to say when"));
    }

    @Test
    @Order(4)
    @ClauseTest("PL-003.D9.0")
    void whatWasRefusedIsNotOfferedAgain() throws Exception {
        assertEquals(List.of("regulation"), take(List.of()).expect(422).wrongFields());
        String page =
                firm.person("gu").page("upgrade.xhtml?code=" + code).expect(200).body();
        assertFalse(page.contains("Say your name first"), page);
        install(
                "3.0.0",
                note -> note.replace("max: 30", "max: 5")
                        .replace("The note is missing", "The note has to say when")
                        .replace("the note says so", "the note says when"),
                head -> head.replace("\"2\"", "\"3\""),
                COURTESY.replace("CODE/2", "CODE/3").replace("Say hello first", "Say your name first"));
        shows("upgrade.xhtml?code=" + code, "says when");
        take(List.of()).expect(201);
        publish();
        assertTrue(text("1").contains("within 7 days; the note says when"), text("1"));
    }

    private void install(String version, UnaryOperator<String> note, UnaryOperator<String> head, String second)
            throws IOException, GeneralSecurityException {
        Path jar = PluginJar.plugin(vendor, version)
                .text(path("regulation"), of(head.apply(REGULATION)))
                .text(path("1"), of(note.apply(NOTE)))
                .text(path(second.contains("CODE/3") ? "3" : "2"), of(second))
                .writeTo(RunningServer.folder().resolve("plugins"));
        SignPlugin.sign(RunningServer.folder().resolve("secrets/dev.key"), "dev", jar);
        Waiting.until(version + " runs", PATIENCE, () -> operator.get("operator/plugins").expect(200).list().stream()
                .anyMatch(line -> line.getString("id", "").equals(vendor)
                        && line.getString("version", "").equals(version)
                        && line.getString("state").equals("started")));
    }

    private void shows(String page, String words) {
        Waiting.until(
                page + " shows " + words,
                PATIENCE,
                () -> firm.person("gu").page(page).expect(200).body().contains(words));
    }

    private static String path(String file) {
        return "regulations/" + code + "/" + file + ".yaml";
    }

    private static String of(String text) {
        return text.replace("CODE", code);
    }

    private Answer gu(String action, Map<String, Object> values) {
        return firm.person("gu").act(action, values);
    }

    private Answer take(List<Map<String, Object>> choices) {
        return gu("TakeUpgrade", Map.of("regulation", code, "choices", choices));
    }

    private static Map<String, Object> choice(String number, String part, String choice) {
        return Map.of("clause", code + "/" + number, "part", part, "choice", choice);
    }

    private void publish() {
        gu(
                        "PublishRevision",
                        Map.of(
                                "draft", firm.draft(code),
                                "effective_from", firm.today().plusDays(1).toString(),
                                "consultation_record", "职工代表会议纪要 6 号"))
                .expect(201);
        firm.person("gu").letPass(1);
    }

    private String refusal() {
        Map<String, Object> call = Customers.walkIn(Customers.newPhone());
        call.put("source", "call");
        call.remove("note");
        return firm.person("lin").act("RegisterCustomer", call).expect(422).body();
    }

    private String text(String number) {
        return Optional.of(firm.person("lin")
                        .get("regulations/" + code)
                        .expect(200)
                        .json())
                .map(json -> json.getJsonArray("clauses").getValuesAs(JsonObject.class))
                .orElseThrow()
                .stream()
                .filter(clause -> clause.getString("clause").equals(code + "/" + number))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
