package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTests {

    private static final Library LIBRARY = Shipped.reading().library();

    private static final String COMPANY =
            """
            company: demo
            name: {zh-Hans: 示例, zh-Hant: 範例, en: Sample}
            zone: Asia/Shanghai
            currency: CNY
            jurisdiction: CN
            region: 上海
            units:
              - {unit: hq, name: {zh-Hans: 总部, zh-Hant: 總部, en: Head office}, kind: company}
              - {unit: site, parent: hq, name: {zh-Hans: 案场, zh-Hant: 案場, en: Site}, kind: site, region: 北京}
            employees:
              - login: lin@demo
                name: 林
                unit: site
                roles: [sales_rep]
                base_salary: [{from: 2025-01-01, amount: 8000.00}]
                wages: [{month: 2026-11, gross: 14600.00}]
            plugins: [china-law, sales-management]
            regulations: [{regulation: SM-CUSTOMER, effective_from: 2026-01-01}]
            """;
    private static final String OVERLAY = "overlay: SM-CUSTOMER\nclauses: {\"1.1\": {values: {retention: P2Y}}}\n";

    private static Company.Read read(String company, Map<String, String> overlays) {
        var files = new HashMap<>(overlays);
        files.put("company.yaml", company);
        return Company.read("demo", files, LIBRARY);
    }

    private static List<String> problems(String company, Map<String, String> overlays) {
        return read(company, overlays).problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }

    private static final String NOTE =
            """
            record: note
            name: {zh-Hans: 便条, zh-Hant: 便條, en: Note}
            prefix: BT
            title: text
            fields: {text: {type: text, required: true, label: {zh-Hans: 内容, zh-Hant: 內容, en: Text}}}
            states: {kept: {zh-Hans: 已存, zh-Hant: 已存, en: Kept}}
            """;

    @Test
    void companyBringsTypesOfItsOwnAndFieldsOfShippedOnes() {
        var more = "extends: customer\nfields: {wechat: {type: text, label: {zh-Hans: 微信, zh-Hant: 微信, en: WeChat}}}\n";
        var read = read(COMPANY, Map.of("records/note.yaml", NOTE, "fields/customer.yaml", more));
        assertEquals(List.of(), read.problems());
        var library = read.company().orElseThrow().library(LIBRARY);
        assertTrue(library.recordType("note").isPresent());
        var customer = library.recordType("customer").orElseThrow();
        assertTrue(customer.field("wechat").isPresent());
        assertEquals(
                Optional.of(customer),
                library.actionType("ReassignCustomer").orElseThrow().subject());
        assertTrue(LIBRARY.recordType("note").isEmpty());
    }

    @Test
    void companyBringsPostsOfItsOwn() {
        var post = "role: steward\nname: {zh-Hans: 管事, zh-Hant: 管事, en: Steward}\n";
        var read = read(COMPANY, Map.of("roles/steward.yaml", post));
        assertEquals(List.of(), read.problems());
        assertEquals(
                "Steward",
                read.company()
                        .orElseThrow()
                        .library(LIBRARY)
                        .roles()
                        .get("steward")
                        .name()
                        .en());
    }

    @Test
    void problemsOfItsTypesStandWhereTheyWereWritten() {
        assertEquals(
                List.of("demo/records/note.yaml:4:8 UNKNOWN"),
                problems(COMPANY, Map.of("records/note.yaml", NOTE.replace("title: text", "title: txt"))));
        assertEquals(
                List.of("demo/fields/customer.yaml:2:10 NAME_TAKEN"),
                problems(
                        COMPANY,
                        Map.of(
                                "fields/customer.yaml",
                                "extends: customer\nfields: {phone: {type: text, label: {zh-Hans: a, zh-Hant: a, en: a}}}\n")));
        assertEquals(
                List.of("demo/fields/custom.yaml:1:1 UNKNOWN"),
                problems(
                        COMPANY,
                        Map.of(
                                "fields/custom.yaml",
                                "extends: custom\nfields: {a: {type: text, label: {zh-Hans: a, zh-Hant: a, en: a}}}\n")));
    }

    @Test
    void readsACompanyWithItsOverlays() {
        var read = read(COMPANY, Map.of("overlays/SM-CUSTOMER.yaml", OVERLAY));
        assertEquals(List.of(), read.problems());
        var company = read.company().orElseThrow();
        var lin = company.file().employees().getFirst();
        assertEquals(new Money(800000), lin.baseSalary().getFirst().amount());
        assertEquals(new Money(1460000), lin.wages().getFirst().gross());
        assertEquals(List.of("hq", "site"), company.file().path("site"));
        assertEquals("北京", company.file().region("site"));
        assertEquals("上海", company.file().region("hq"));
        assertEquals(1, company.revisions(LIBRARY).size());
    }

    @Test
    void tellsAllProblemsOfAllFilesAtOnce() {
        var wrong = COMPANY.replace("company: demo", "company: other")
                .replace("Asia/Shanghai", "Asia/Shangahi")
                .replace("parent: hq", "parent: hqs")
                .replace("unit: site\n", "unit: sit\n")
                .replace("14600.00", "14600.005")
                .replace("2026-11,", "2026-13,")
                .replace("[china-law,", "[china-lav,")
                .replace("regulation: SM-CUSTOMER,", "regulation: SM-CUSTOMERS,");
        var overlays = Map.of("overlays/RE-SALES.yaml", "overlay: RE-SALES\n", "notes/x.yaml", "a: b");
        assertEquals(
                List.of(
                        "demo/company.yaml:1:10 OTHER_ADDRESS",
                        "demo/company.yaml:3:7 WRONG_VALUE",
                        "demo/company.yaml:9:26 UNKNOWN",
                        "demo/company.yaml:13:11 UNKNOWN",
                        "demo/company.yaml:16:21 WRONG_VALUE",
                        "demo/company.yaml:16:37 WRONG_VALUE",
                        "demo/company.yaml:17:11 UNKNOWN",
                        "demo/company.yaml:18:28 UNKNOWN",
                        "demo/notes/x.yaml:1:1 MISPLACED_FILE",
                        "demo/overlays/RE-SALES.yaml:1:1 UNKNOWN"),
                problems(wrong, overlays));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hq", "site"})
    void unitsAreOneTree(String parent) {
        var cycle = COMPANY.replace("{unit: hq,", "{unit: hq, parent: " + parent + ",");
        var found = read(cycle, Map.of()).problems().stream().map(Problem::code).toList();
        assertTrue(found.contains(Problem.Code.CYCLE));
        assertTrue(found.contains(Problem.Code.NO_ROOT));
    }

    @Test
    void anUnansweredQuestionIsAProblem() {
        var company = COMPANY.replace("sales-management]", "sales-management, real-estate]")
                .replace("regulation: SM-CUSTOMER", "regulation: RE-SALES");
        assertEquals(
                Set.of(Problem.Code.UNANSWERED),
                read(company, Map.of()).problems().stream()
                        .map(Problem::code)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void aRegulationComesFromAPluginTheCompanyHas() {
        var without = COMPANY.replace("plugins: [china-law, sales-management]", "plugins: [china-law]");
        assertEquals(List.of("demo/company.yaml:18:28 UNKNOWN"), problems(without, Map.of()));
    }

    @Test
    void aMissingCompanyFileIsSaid() {
        var read = Company.read("demo", Map.of("overlays/SM-CUSTOMER.yaml", OVERLAY), LIBRARY);
        assertEquals(Optional.empty(), read.company());
        assertEquals(
                "demo:1:1: “company.yaml” is missing",
                read.problems().getFirst().toString());
    }

    @Test
    void lawOfItsPluginsBindsWithoutAdoption() {
        var company = read(COMPANY, Map.of("overlays/SM-CUSTOMER.yaml", OVERLAY))
                .company()
                .orElseThrow();
        assertEquals(
                List.of("CN-LAW", "SM-CUSTOMER"),
                company.rulebook(LIBRARY).regulations().stream()
                        .map(regulation -> regulation.code())
                        .toList());
    }

    @Test
    void whatThisProjectShipsHasNoProblem() throws IOException {
        assertEquals(List.of(), Shipped.reading().problems());
        for (var company : List.of("heyu", "yunting")) {
            var folder = Path.of("companies", company).toRealPath();
            assertEquals(List.of(), Company.read(folder, LIBRARY).problems());
        }
    }
}
