package org.guiju.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.config.eval.EvalCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Random decision tables on random cases, through our command line and through KIE. */
class TableDifferentialTests {

    private static final int TABLES = Integer.getInteger("oracle.expressions", 250) / 5;
    private static final int CASES = Integer.getInteger("oracle.cases", 80) / 2;

    private final Random random = new Random(Long.getLong("oracle.seed", 20261122L));
    private final Sheets sheets = new Sheets(random);
    private int decided;

    @TempDir
    private Path folder;

    @Test
    void bothEnginesAgreeOnEveryTable() throws IOException {
        for (int i = 0; i < TABLES; i++) {
            compare(sheets.any());
        }
        System.out.println("Tables: " + decided + " of " + TABLES * CASES + " cases with a value");
        assertTrue(decided > TABLES * CASES / 4, () -> "Only " + decided + " cases had a value");
    }

    private void compare(String model) throws IOException {
        var file = Files.writeString(folder.resolve("random.dmn"), model);
        var kie = runtime(file);
        var cases = IntStream.range(0, CASES).mapToObj(i -> values()).toList();
        var ours = ours(file, cases);
        for (int i = 0; i < CASES; i++) {
            var mine = ours.get(i);
            var theirs = theirs(kie, cases.get(i));
            decided += mine == JsonValue.NULL ? 0 : 1;
            assertEquals(plain(theirs), plain(mine), cases.get(i) + "\n" + model);
        }
    }

    private Map<String, Object> values() {
        return Map.of(
                "amount", BigDecimal.valueOf(random.nextInt(40), random.nextInt(2)),
                "day", LocalDate.of(2026, 1 + random.nextInt(12), 14 + random.nextInt(3)),
                "kind", Sheets.KINDS.get(random.nextInt(3)),
                "open", random.nextBoolean());
    }

    private static DMNRuntime runtime(Path file) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newFileResource(file.toFile())))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static Object theirs(DMNRuntime kie, Map<String, Object> values) {
        DMNModel model = kie.getModels().getFirst();
        var context = kie.newContext();
        values.forEach(context::set);
        return kie.evaluateAll(model, context)
                .getDecisionResultByName(Sheets.DECISION)
                .getResult();
    }

    /** Values; null where ours has none. */
    private static List<JsonValue> ours(Path file, List<Map<String, Object>> cases) throws IOException {
        var lines = cases.stream().map(values -> question(file, values)).collect(Collectors.joining("\n"));
        var out = new ByteArrayOutputStream();
        new EvalCommand(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream()))
                .run("--batch");
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(TableDifferentialTests::value)
                .toList();
    }

    private static String question(Path file, Map<String, Object> values) {
        var context = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            switch (value) {
                case BigDecimal number -> context.add(name, number);
                case Boolean truth -> context.add(name, truth);
                case LocalDate day ->
                    context.add(name, Json.createObjectBuilder().add("@date", day.toString()));
                default -> context.add(name, value.toString());
            }
        });
        return Json.createObjectBuilder()
                .add("mode", "model")
                .add("model", file.toString())
                .add("decision", Sheets.DECISION)
                .add("context", context)
                .build()
                .toString();
    }

    private static JsonValue value(String line) {
        JsonObject answer = Json.createReader(new StringReader(line)).readObject();
        assertTrue(!answer.getString("status").equals("rejected"), line);
        return answer.getOrDefault("value", JsonValue.NULL);
    }

    /** Values in one notation. Where no row applies, KIE collects an empty list and ours has no value. */
    private static Object plain(Object value) {
        return switch (value) {
            case null -> "nothing";
            case List<?> items when items.isEmpty() -> "nothing";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case JsonNumber number ->
                number.bigDecimalValue().stripTrailingZeros().toPlainString();
            case JsonString text -> text.getString();
            case List<?> items -> {
                var plain = new ArrayList<Object>();
                items.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case JsonValue other -> "nothing";
            default -> value.toString();
        };
    }
}
