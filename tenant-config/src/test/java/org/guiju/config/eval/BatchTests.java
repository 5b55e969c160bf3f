package org.guiju.config.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTests {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private List<JsonObject> answers(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var command = new EvalCommand(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(log, true, StandardCharsets.UTF_8));
        assertEquals(0, command.run("--batch"));
        return out.toString(StandardCharsets.UTF_8).lines().map(Batch::object).toList();
    }

    @Test
    void eachLineIsAnsweredInOrder() throws IOException {
        var lines = IntStream.range(0, 2_000)
                .mapToObj(
                        "{\"id\": %1$d, \"mode\": \"expr\", \"expr\": \"a + 1\", \"context\": {\"a\": %1$d}}"
                                ::formatted)
                .toArray(String[]::new);
        var answers = answers(lines);
        assertEquals(
                IntStream.range(0, 2_000).boxed().toList(),
                answers.stream().map(answer -> answer.getInt("id")).toList());
        assertTrue(answers.stream().allMatch(answer -> answer.getInt("value") == answer.getInt("id") + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "{\"id\": 1",
                "[1, 2]",
                "null",
                "{\"id\": 1} {\"id\": 2}",
                "{\"id\": 1}",
                "{\"id\": 1, \"mode\": \"guess\"}",
                "{\"id\": 1, \"mode\": 7}",
                "{\"id\": 1, \"mode\": \"expr\"}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"\"}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"1 +\"}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": []}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": null}}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": 1}, \"types\": {\"a\": {\"base\": \"colour\"}}}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": 1}, \"types\": {\"a\": {\"base\": \"string\"}}}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": {\"@date\": \"2026-02-30\"}}}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": 1e999999999}}",
                "{\"id\": 1, \"mode\": \"model\", \"model\": \"nowhere.dmn\", \"decision\": \"x\"}",
                "{\"id\": 1, \"mode\": \"model\", \"model\": \"\\u0000\", \"decision\": \"x\"}",
                "{\"id\": 1, \"mode\": \"expr\", \"expr\": \"1\", \"result_type\": {\"base\": \"string\"}}"
            })
    void whatCannotBeEvaluatedIsRejectedWithAReason(String line) throws IOException {
        var answers = answers(line, "{\"id\": \"next\", \"mode\": \"expr\", \"expr\": \"1\"}");
        assertEquals(2, answers.size());
        assertEquals("rejected", answers.getFirst().getString("status"), () -> answers.toString());
        assertFalse(answers.getFirst().getString("reason").isBlank());
        assertFalse(answers.getFirst().getString("reason").contains("Exception"));
        assertEquals("ok", answers.getLast().getString("status"));
    }

    @Test
    void deepNestingIsRejected() throws IOException {
        int deep = 200_000;
        var lists = "{\"mode\": \"expr\", \"expr\": \"a\", \"context\": {\"a\": " + "[".repeat(deep) + "]".repeat(deep)
                + "}}";
        var parentheses = "{\"mode\": \"expr\", \"expr\": \"" + "(".repeat(1_900) + "1" + ")".repeat(1_900) + "\"}";
        var minuses = "{\"mode\": \"expr\", \"expr\": \"" + "-".repeat(3_900) + "1\"}";
        for (var answer : answers(lists, "[".repeat(deep), parentheses, minuses)) {
            assertEquals("rejected", answer.getString("status"), answer::toString);
        }
    }

    @Test
    void aLineWithoutEndIsRejectedWithoutBeingKept() throws IOException {
        var answers = answers("\"" + "x".repeat(5_000_000), "{\"mode\": \"expr\", \"expr\": \"1\"}");
        assertEquals(
                List.of("rejected", "ok"),
                answers.stream().map(answer -> answer.getString("status")).toList());
    }

    @Test
    void answersGoToOutputAndRemarksToTheLog() throws IOException {
        assertEquals(
                1,
                answers("", "  ", "{\"mode\": \"expr\", \"expr\": \"1\"}", "").size());
        assertEquals(
                "1 questions answered", log.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void randomBytesAreAnswered() throws IOException {
        var random = new Random(7);
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> random.ints(40, 32, 0x3000)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "x", "")))
                .toArray(String[]::new);
        assertTrue(answers(lines).stream()
                .allMatch(answer -> answer.getString("status").equals("rejected")));
    }
}
