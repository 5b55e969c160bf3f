package org.guiju.config.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) throws IOException {
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new EvalCommand(InputStream.nullInputStream(), printed, printed).run(words);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @ParameterizedTest
    @CsvSource({"a + 1, 0, ok", "a + b, 2, rejected", "'round(1 / (a - 1), 0, up)', 3, undefined"})
    void theExitCodeTellsTheStatus(String expression, int code, String status) throws IOException {
        var context = file("context.json", "{\"a\": 1}");
        assertEquals(code, run("--expr", file("expr.feel", expression), "--context", context));
        assertEquals(status, Batch.object(out.toString(StandardCharsets.UTF_8)).getString("status"));
    }

    @Test
    void typesComeFromAFileOfTheirOwn() throws IOException {
        var types = file("types.json", "{\"a\": {\"base\": \"number\", \"optional\": true}}");
        var context = file("context.json", "{\"a\": null}");
        assertEquals(0, run("--expr", file("e", "get or else(a, 7)"), "--context", context, "--types", types));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"value\":7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--expr",
                "--expr nowhere --context nowhere",
                "--expr a",
                "--model a --context b",
                "--expr a --model b --decision c --context d",
                "--batch --expr a",
                "--batch --batch",
                "--colour red"
            })
    void aWrongQuestionIsRejected(String line) throws IOException {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"status\":\"rejected\""));
    }
}
