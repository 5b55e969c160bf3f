package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DmnCommandTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    @TempDir
    Path folder;

    @Test
    void writesAClausesTableAndReadsItBack() throws IOException {
        plugin();
        var exported = run(0, "dmn-export", "--plugin", "case=" + folder.resolve("case"), "CASE/1#rate");
        assertTrue(exported.contains("https://www.omg.org/spec/DMN/20230324/MODEL/"), exported);
        var file = folder.resolve("rate.dmn");
        Files.writeString(file, exported);
        var table = run(0, "dmn-import", file.toString());
        assertTrue(table.contains("    - when: [\"[0..100000)\"]\n      then: [\"1%\"]\n"), table);

        plugin(table.substring(table.indexOf('\n') + 1).replace("\n", "\n    ").stripTrailing() + "\n");
        assertEquals(exported, run(0, "dmn-export", "--plugin", "case=" + folder.resolve("case"), "CASE/1#rate"));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        var file = folder.resolve("wrong.dmn");
        Files.writeString(file, "<definitions><decision name=\"d\"><decisionTable/></decision></definitions>");
        assertTrue(run(1, "dmn-import", "--lang", "en", file.toString()).contains("has no output column"));
    }

    private void plugin() throws IOException {
        plugin(
                """
                table:
                      hit: unique
                      inputs:
                        - {input: action.amount, label: %1$s, min: 0, max: 500000.00}
                      outputs:
                        - {determines: rate, label: %1$s, type: percent}
                      rows:
                        - {when: ["[0..100000)"], then: [1%%], because: %1$s}
                        - {when: ["[100000..500000]"], then: ["2%%"]}
                """
                        .formatted(TEXTS));
    }

    private void plugin(String table) throws IOException {
        write(
                "actions/Act.yaml",
                """
                action: Act
                title: %1$s
                submit: %1$s
                intent: request
                by: [sales_rep]
                fields:
                  amount: {type: money, label: %1$s, required: true}
                governed_by: [CASE]
                """);
        write(
                "regulations/CASE/regulation.yaml",
                """
                regulation: CASE
                title: %1$s
                layer: template
                language: zh-Hans
                chapters: [{chapter: "1", title: %1$s, clauses: ["1"]}]
                """);
        write(
                "regulations/CASE/1.yaml",
                """
                clause: CASE/1
                title: %1$s
                text: %1$s
                controls:
                  - control: rate
                    kind: calculation
                    on: Act
                """
                        + "    " + table.replace("%", "%%"));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve("case").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.formatted(TEXTS));
    }

    private static String run(int expected, String... words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int code = TenantConfig.run(words, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(expected, code, said);
        return said;
    }
}
