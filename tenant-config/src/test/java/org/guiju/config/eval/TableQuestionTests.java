package org.guiju.config.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guiju.rulebook.dmn.DmnModel;
import org.guiju.rulebook.dmn.DmnReader;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.table.CheckedTable;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.TableAnswer;
import org.guiju.rulebook.table.TableCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableQuestionTests {

    private static final int HIGHEST = 45;

    @TempDir
    private Path folder;

    /** A table of an amount: 0..9 → nothing, 10..19 → one row, 20..29 → two that agree, 30..39 → two that do not. */
    private static String model(String policy, String output) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">
              <inputData name="amount" id="i"><variable name="amount" typeRef="number"/></inputData>
              <decision name="rate" id="d"><variable name="rate"/>
                <informationRequirement><requiredInput href="#i"/></informationRequirement>
                <decisionTable %s>
                  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
                  <output name="rate" %s</output>
                  <rule><inputEntry><text>[10..40)</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
                  <rule><inputEntry><text>[20..30)</text></inputEntry><outputEntry><text>1 + 1</text></outputEntry></rule>
                  <rule><inputEntry><text>&gt;= 30</text></inputEntry><outputEntry><text>amount / 10</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """
                .formatted(policy, output);
    }

    private static String model(HitPolicy hit) {
        var name = hit.name().replace('_', ' ');
        var policy = hit.aggregates()
                ? "hitPolicy=\"COLLECT\" aggregation=\"" + name.substring("COLLECT ".length()) + "\""
                : "hitPolicy=\"" + name + "\"";
        return model(policy, "typeRef=\"number\"><outputValues><text>4, 3, 2</text></outputValues>");
    }

    private JsonObject ask(String model, int amount) throws IOException {
        var file = Files.writeString(folder.resolve("model.dmn"), model);
        var question = Json.createObjectBuilder()
                .add("mode", "model")
                .add("model", file.toString())
                .add("decision", "rate")
                .add("context", Json.createObjectBuilder().add("amount", amount))
                .build();
        return new Evaluator().answer(question).json(JsonValue.NULL);
    }

    @ParameterizedTest
    @EnumSource
    void aTableAnswersAsTheSameTableOfAClause(HitPolicy hit) throws IOException {
        var logic = DmnReader.read("model.dmn", model(hit))
                .decision("rate")
                .orElseThrow()
                .logic();
        var sheet = assertInstanceOf(DmnModel.Logic.Table.class, logic).sheet();
        var checked = TableCheck.check(sheet, Scope.of(Map.of("amount", Type.number())));
        var table = assertInstanceOf(CheckedTable.Ok.class, checked, checked::toString)
                .table();
        for (int amount = 5; amount <= HIGHEST; amount += 10) {
            var answer = ask(model(hit), amount);
            var says = table.answer(Values.of(Map.of("amount", BigDecimal.valueOf(amount))));
            if (says instanceof TableAnswer.Decided(var values, var rows, var steps)) {
                assertEquals(ValueWriter.json(values.get("rate")), answer.get("value"), hit + " " + amount);
            } else {
                assertEquals("undefined", answer.getString("status"), hit + " " + amount);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNIQUE, 25, undefined, more than one row applies",
        "ANY, 35, undefined, say different things",
        "ANY, 5, undefined, no row applies",
        "BEST, 15, rejected, the hit policy BEST",
        "OUTPUT ORDER, 15, rejected, no allowed output values"
    })
    void whatATableDoesNotDecideHasItsReason(String policy, int amount, String status, String reason)
            throws IOException {
        var answer = ask(model("hitPolicy=\"" + policy + "\"", "typeRef=\"number\">"), amount);
        assertEquals(status, answer.getString("status"), answer::toString);
        assertTrue(answer.getString("reason").contains(reason), answer::toString);
    }

    @Test
    void onlyRowsThatApplyNeedToMakeSense() throws IOException {
        var model = model("hitPolicy=\"UNIQUE\"", ">").replace("<text>1 + 1</text>", "<text>nobody knows</text>");
        assertEquals("2", ask(model, 15).get("value").toString());
        assertEquals("rejected", ask(model.replace("UNIQUE", "ANY"), 25).getString("status"));
    }

    @Test
    void onlyNumbersAreAddedUp() throws IOException {
        var model = model("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ">")
                .replace("<text>2</text>", "<text>\"two\"</text>");
        var answer = ask(model, 15);
        assertTrue(answer.getString("reason").contains("not a number"), answer::toString);
        var counted = ask(model.replace("SUM", "COUNT"), 25);
        assertEquals("2", counted.get("value").toString());
    }
}
