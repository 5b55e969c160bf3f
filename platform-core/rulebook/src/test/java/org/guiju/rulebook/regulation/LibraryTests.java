package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTests {

    @Test
    void readsAllPluginsTogether() {
        var reading = Samples.read(Samples.files());
        assertEquals(List.of(), reading.problems());
        var library = reading.library();
        assertEquals(
                Set.of("sales_rep", "sales_manager"),
                library.actionType("Escalate").orElseThrow().by());
        assertEquals("Conflict", library.recordType("case").orElseThrow().name().en());
        assertEquals(
                List.of("LAW-X", "DEMO"),
                library.regulations().stream().map(Regulation::code).toList());
        var clause = library.clause(Samples.SANCTION).orElseThrow();
        assertEquals(clause, library.clause(clause.hash()).orElseThrow());
        assertEquals(Layer.LAW, library.locks(Samples.SANCTION).getFirst().by());
    }

    @Test
    void aRepMustBeAPartyWhereTheActionSaysSo() {
        var escalate = Samples.library().actionType("Escalate").orElseThrow();
        assertTrue(escalate.openTo(Set.of("sales_manager"), false));
        assertTrue(escalate.openTo(Set.of("sales_rep"), true));
        assertEquals(false, escalate.openTo(Set.of("sales_rep"), false));
        assertEquals(false, escalate.openTo(Set.of("finance"), true));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                one("records/case.yaml", "prefix: ZD", "prefix: zd", "3:9 WRONG_NAME"),
                one("records/case.yaml", "title: customer", "title: custmer", "4:8 UNKNOWN"),
                one("records/case.yaml", "index: [customer", "index: [custome", "9:9 UNKNOWN"),
                one(
                        "records/case.yaml",
                        "  customer: {type: text",
                        "  owner: {type: text",
                        "4:8 UNKNOWN, 6:3 NAME_TAKEN, 9:9 UNKNOWN"),
                one("actions/Escalate.yaml", "intent: request", "intent: ask", "4:9 NOT_ONE_OF"),
                one("actions/Escalate.yaml", "subject: case", "subject: cases", "6:10 UNKNOWN"),
                one("actions/Escalate.yaml", "governed_by: [DEMO]", "governed_by: [DEMOS]", "22:15 UNKNOWN"),
                one("actions/Escalate.yaml", "max: 10", "max: 10\n    mix: 3", "22:5 UNKNOWN_KEY"),
                one(
                        "actions/Escalate.yaml",
                        "employees: record.parties",
                        "employees: record.opened_at",
                        "19:16 WRONG_PATH_TYPE"),
                one("regulations/DEMO/regulation.yaml", "\"1.2\"]", "\"1.3\"]", "6:3 NOT_LISTED, 8:22 UNKNOWN"),
                one("regulations/DEMO/regulation.yaml", "language: zh-Hans", "language: zh", "4:11 NOT_ONE_OF"),
                one("regulations/DEMO/1.1.yaml", "clause: DEMO/1.1", "clause: DEMO/1.2", "1:9 OTHER_ADDRESS"),
                one("regulations/DEMO/1.1.yaml", "default: 30%", "default: 130%", "12:14 OUT_OF_BOUNDS"),
                one("regulations/DEMO/1.1.yaml", "default: 30%", "default: 0.3", "12:14 WRONG_VALUE"),
                one("regulations/DEMO/1.1.yaml", "    default: 30%\n", "", "10:5 MISSING_DEFAULT"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "origin: open",
                        "origin: open\n    default: fine",
                        "21:14 DEFAULT_FOR_OPEN"),
                one("regulations/DEMO/1.1.yaml", "max: 100%", "max: 100%\n    options: {}", "15:14 KEY_NOT_HERE"),
                one("regulations/DEMO/1.1.yaml", "工资的 {share}", "工资的 {shaer}", "5:27 UNKNOWN"),
                one("regulations/DEMO/1.1.yaml", "工资的 {share}", "工资的 {share x}", "5:27 WRONG_PLACEHOLDER"),
                one("regulations/DEMO/1.1.yaml", "拟扣 {amount}", "拟扣 {amout}", "35:40 UNKNOWN"),
                one("regulations/DEMO/1.1.yaml", "on: Escalate\n    when", "on: Escalat\n    when", "27:9 UNKNOWN"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "action.to = \"manager\"",
                        "action.to = \"manger\"",
                        "28:23 EXPRESSION"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "person.base_salary * share",
                        "person.base_salary * shere",
                        "32:40 EXPRESSION"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "round(person.base_salary * share, 2, half_up)",
                        "person.base_salary * share",
                        "32:13 EXPRESSION"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "event: record.opened_at",
                        "event: record.customer",
                        "29:22 WRONG_PATH_TYPE"),
                one("regulations/DEMO/1.1.yaml", "person: people", "person: record.parties", "30:24 WRONG_PATH_TYPE"),
                one(
                        "regulations/DEMO/1.1.yaml",
                        "    nature: nature\n",
                        "    nature: nature\n    supersedes: DEMO/1.2#no\n",
                        "34:17 UNKNOWN"),
                one("regulations/DEMO/1.1.yaml", "nature: nature", "nature: share", "33:13 EXPRESSION"),
                one("regulations/DEMO/1.1.yaml", "then: {deduction", "then: {deductoin", "45:12 UNKNOWN"),
                one("regulations/DEMO/1.1.yaml", "action.to: manager", "action.too: manager", "42:7 UNKNOWN"),
                one("regulations/DEMO/1.1.yaml", "base_salary: 8000.00", "base_salary: lots", "43:67 WRONG_VALUE"),
                one("regulations/DEMO/1.2.yaml", "done_by: [Escalate]", "done_by: [Esclate]", "28:15 UNKNOWN"),
                one("regulations/DEMO/1.2.yaml", "control: settle", "control: closed", "21:14 DUPLICATE"),
                one("regulations/DEMO/1.2.yaml", "within: window", "within: 3", "26:13 EXPRESSION"),
                one(
                        "regulations/DEMO/1.2.yaml",
                        "min: PT1H",
                        "min: PT1H\n    max: PT1M",
                        "11:14 OUT_OF_BOUNDS, 13:10 BOUNDS_CROSSED"));
    }

    private static Arguments one(String path, String right, String wrong, String expected) {
        return Arguments.of(path, right, wrong, expected);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereTheMistakeIs(String path, String right, String wrong, String expected) {
        var files = Samples.files().get("industry");
        assertTrue(files.get(path).contains(right));
        var reading = Samples.with("industry", path, files.get(path).replace(right, wrong));
        assertEquals(
                expected,
                String.join(
                        ", ",
                        reading.problems().stream()
                                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                                .toList()));
    }

    @Test
    void tellsAllProblemsOfAllFilesAtOnce() {
        var files = Samples.files();
        files.get("industry").computeIfPresent("records/case.yaml", (path, text) -> text.replace("prefix: ZD\n", ""));
        files.get("industry").computeIfPresent("regulations/DEMO/1.1.yaml", (path, text) -> text.replace(
                        "type: percent", "type: per_cent")
                .replace("origin: open", "origin: opne"));
        files.get("law").computeIfPresent("regulations/LAW-X/1.yaml", (path, text) -> text + "colour: red\n");
        files.get("law").put("regulations/loose.yaml", "a: b");
        assertEquals(
                List.of(
                        "industry/records/case.yaml MISSING_KEY",
                        "industry/regulations/DEMO/1.1.yaml NOT_ONE_OF",
                        "industry/regulations/DEMO/1.1.yaml NOT_ONE_OF",
                        "law/regulations/LAW-X/1.yaml UNKNOWN_KEY",
                        "law/regulations/loose.yaml MISPLACED_FILE"),
                Samples.read(files).problems().stream()
                        .map(problem -> problem.file() + " " + problem.code())
                        .toList());
    }

    @Test
    void refusesTheSameThingFromTwoPlugins() {
        var files = Samples.files();
        files.get("law").put("records/case.yaml", Samples.RECORD);
        files.get("law").put("actions/Escalate.yaml", Samples.ACTION);
        files.get("law").put("regulations/DEMO/1.2.yaml", Samples.WINDOW_FILE);
        assertEquals(
                Map.of(
                        "law/records/case.yaml", Problem.Code.DUPLICATE,
                        "law/actions/Escalate.yaml", Problem.Code.DUPLICATE,
                        "law/regulations/DEMO/1.2.yaml", Problem.Code.DUPLICATE),
                Samples.read(files).problems().stream()
                        .collect(java.util.stream.Collectors.toMap(Problem::file, Problem::code)));
    }

    @Test
    void onlyLawMayDateItsValues() {
        var dated = Samples.WINDOW_FILE
                .replace("default: PT24H", "dated: [{from: 2026-01-01, value: PT24H}]")
                .replace("parameters:", "effective_from: 2026-01-01\nparameters:");
        assertEquals(
                List.of(Problem.Code.ONLY_LAW, Problem.Code.ONLY_LAW),
                Samples.with("industry", "regulations/DEMO/1.2.yaml", dated).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void datedValuesMustAscend() {
        var wrong = Samples.MINIMUM_FILE.replace("from: 2025-07-01", "from: 2023-07-01");
        assertEquals(
                List.of("law/regulations/LAW-X/1.yaml:20:9: The date 2023-07-01 is not later than the one before"),
                Samples.with("law", "regulations/LAW-X/1.yaml", wrong).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void aTableRowHasEveryColumn() {
        var gap = Samples.MINIMUM_FILE.replace("{region: 上海, amount: 2740.00}", "{region: 上海}");
        assertEquals(
                List.of(Problem.Code.MISSING_KEY),
                Samples.with("law", "regulations/LAW-X/1.yaml", gap).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void locksNameWhatThereIsAndFitItsType() {
        for (var wrong : Map.of(
                        "parameter: share", "parameter: shares",
                        "at_most: 20%", "at_most: PT2H",
                        "clause: DEMO/1.1", "clause: DEMO/9.9",
                        "    at_most: 20%\n", "    at_most: 20%\n    at_least: 10%\n")
                .entrySet()) {
            var text = Samples.LAW.replace(wrong.getKey(), wrong.getValue());
            assertEquals(
                    1,
                    Samples.with("law", "regulations/LAW-X/regulation.yaml", text)
                            .problems()
                            .size(),
                    text);
        }
    }

    @Test
    void aLowerLayersLockThatLeavesNothingIsRefused() {
        var demo = Samples.REGULATION
                + """
                  locks:
                    - clause: DEMO/1.1
                      parameter: share
                      at_least: 25%
                      from: 2026-01-01
                      because: {zh-Hans: 从严, zh-Hant: 從嚴, en: To be strict}
                  """;
        var problems = Samples.with("industry", "regulations/DEMO/regulation.yaml", demo)
                .problems();
        assertEquals(
                List.of(Problem.Code.LOCKS_CONTRADICT),
                problems.stream().map(Problem::code).toList());
    }

    @Test
    void theHashIgnoresLayoutCommentsAndOrderOfKeys() {
        var original = hash(Samples.WINDOW_FILE);
        var reordered = Samples.WINDOW_FILE.replace(
                "    type: duration\n    default: PT24H\n",
                "    default:   \"PT24H\"   # a day\n    type: 'duration'\n");
        assertNotEquals(Samples.WINDOW_FILE, reordered);
        assertEquals(original, hash("# comment\n\n" + reordered));
    }

    @Test
    void theHashChangesWithEveryWord() {
        assertNotEquals(hash(Samples.WINDOW_FILE), hash(Samples.WINDOW_FILE.replace("自行协商", "自行商量")));
        assertNotEquals(hash(Samples.WINDOW_FILE), hash(Samples.WINDOW_FILE.replace("PT24H", "PT48H")));
    }

    private static String hash(String text) {
        var reading = Samples.with("industry", "regulations/DEMO/1.2.yaml", text);
        assertEquals(List.of(), reading.problems());
        return reading.library().clause(Samples.WINDOW).orElseThrow().hash();
    }

    @Test
    void keepsOldWordsThatRevisionsReferTo() {
        var old = Samples.library();
        var kept = old.sources().get(old.clause(Samples.WINDOW).orElseThrow().hash());
        var upgraded = Samples.with(
                        "industry", "regulations/DEMO/1.2.yaml", Samples.WINDOW_FILE.replace("PT24H", "PT12H"))
                .library();
        assertEquals(java.util.Optional.empty(), upgraded.clause(kept.hash()));
        var both = upgraded.withStored(List.of(kept));
        assertEquals(List.of(), both.problems());
        assertEquals(
                Samples.WINDOW, both.library().clause(kept.hash()).orElseThrow().code());
        assertNotEquals(
                kept.hash(),
                both.library().clause(ClauseCode.of("DEMO/1.2")).orElseThrow().hash());
    }
}
