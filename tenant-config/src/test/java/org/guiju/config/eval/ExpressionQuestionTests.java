package org.guiju.config.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionQuestionTests {

    private static JsonObject ask(String question) {
        var request = Batch.object("{\"mode\": \"expr\", " + question.replace('\'', '"') + "}");
        return new Evaluator().answer(request).json(JsonValue.NULL);
    }

    private static JsonObject ask(String expression, String context, String types) {
        return ask("'expr': '%s', 'context': %s, 'types': %s".formatted(expression, context, types));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a * 3 | {'a': 0.1} | {} | 0.3",
                "a + b | {'a': '12345678901234567890.12', 'b': '0.01'} | {'a': {'base': 'number'}, 'b': {'base': 'number'}}"
                        + " | {'@number': '12345678901234567890.13'}",
                "a + 0 | {'a': {'@number': '1.20'}} | {} | 1.20",
                "round(a / 3, 12, half_up) | {'a': 10000} | {} | {'@number': '3333.333333333333'}",
                "d + @\\'P1M\\' | {'d': {'@date': '2026-01-31'}} | {} | {'@date': '2026-02-28'}",
                "to - from | {'from': {'@date': '2026-01-01'}, 'to': {'@date': '2026-02-01'}} | {} | {'@duration': 'P31D'}",
                "p * 2 | {'p': {'@ymduration': 'P7M'}} | {} | {'@ymduration': 'P1Y2M'}",
                "-p | {'p': {'@duration': 'PT26H0.5S'}} | {} | {'@duration': '-P1DT2H0.5S'}",
                "x.y > 1 and flag | {'x': {'y': 2}, 'flag': true} | {} | true",
                "count(xs[item > 1]) | {'xs': [1, 2, 3]} | {} | 2",
                "xs.n | {'xs': [{'n': 1}, {'n': 2}]} | {} | [1,2]",
                "x | {'x': {'a': 'text', 'b': [true]}} | {} | {'a':'text','b':[true]}",
                "t | {'t': {'@time': '10:00:00'}} | {} | {'@time':'10:00:00'}",
                "t | {'t': {'@datetime': '2026-01-31T10:00:00'}} | {} | {'@datetime':'2026-01-31T10:00:00'}",
                "t | {'t': {'@datetime': '2026-01-31T10:00:00.50Z'}} | {} | {'@datetime':'2026-01-31T10:00:00.5Z'}",
                "xs[at] | {'xs': [1.5, 2], 'at': 2} | {'at': {'base': 'number'}} | 2",
                "count(xs) | {'xs': []} | {} | 0",
                "upper case(t) | {'t': '规矩 x'} | {} | '规矩 X'"
            })
    void aValueKeepsItsTypeAndItsDigits(String expression, String context, String types, String value) {
        var answer = ask(expression, context, types);
        assertEquals("ok", answer.getString("status"), answer::toString);
        assertEquals(Batch.object("{\"v\": " + value.replace('\'', '"') + "}").get("v"), answer.get("value"));
    }

    @Test
    void theStepsExplainTheValue() {
        var answer = ask("price * 2", "{'price': 1.5}", "{}");
        assertEquals(
                "[\"price = 1.5\",\"price × 2 = 3.0\"]",
                answer.get("explanation").toString());
    }

    @Test
    void aMistakeIsRejectedWithItsPlace() {
        var answer = ask("'expr': '1 +\\n  nme', 'context': {'name': 1}");
        assertEquals("rejected", answer.getString("status"));
        assertEquals(2, answer.getInt("line"));
        assertEquals(3, answer.getInt("column"));
        assertTrue(answer.getString("reason").contains("name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a + 1 | {} | {'a': {'base': 'number'}} | a has no value",
                "a + 1 | {'a': null} | {'a': {'base': 'number'}} | a has no value",
                "sum(xs) | {'xs': []} | {'xs': {'list': {'base': 'number'}}} | sums up no items",
                "round(1 / a, 2, half_up) | {'a': 0} | {} | divides by zero",
                "count(xs) | {'xs': [1, null]} | {'xs': {'list': {'base': 'number'}}} | xs[2] has no value"
            })
    void whatHasNoValueIsUndefined(String expression, String context, String types, String reason) {
        var answer = ask(expression, context, types);
        assertEquals("undefined", answer.getString("status"), answer::toString);
        assertTrue(answer.getString("reason").contains(reason), answer::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | {'a': null} | {} | The type of a is not known",
                "a | {'a': [1, true]} | {} | of different types",
                "a + 1 | {'a': 1} | {'a': {'base': 'number', 'optional': true}} | a",
                "a | {'a': {'@datetime': '2026-01-31T10:00:00+08:00'}} | {} | has an offset",
                "a | {'a': 300} | {'a': {'base': 'number', 'allowed': '[0..255]'}} | does not allow",
                "a | {'a': 'x'} | {'a': {'base': 'string', 'allowed': '\\'A\\', \\'B,C\\''}} | does not allow",
                "a | {'a': 5} | {'a': {'base': 'number', 'constraint': 'not(5)'}} | does not allow",
                "a | {'a': 'x'} | {'a': {'base': 'boolean'}} | a must be a boolean",
                "a | {'a': 1} | {'a': {'list': {'base': 'number'}}} | a must be a list"
            })
    void whatTypesForbidIsRejected(String expression, String context, String types, String reason) {
        var answer = ask(expression, context, types);
        assertEquals("rejected", answer.getString("status"), answer::toString);
        assertTrue(answer.getString("reason").contains(reason), answer::toString);
    }

    @Test
    void aNameWithoutATypeIsNoHarmWhileNobodyReadsIt() {
        assertEquals(1, ask("a", "{'a': 1, 'b': null, 'c': [1, true]}", "{}").getInt("value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xs | {'base': 'number'} | {'xs': [10]} | ok",
                "xs | {'base': 'number'} | {'xs': [10, 20]} | undefined",
                "1 | {'list': {'base': 'number'}} | {} | ok",
                "1 | {'base': 'string'} | {} | rejected",
                "first(xs[item > 9]) | {'base': 'number', 'optional': true} | {'xs': [1]} | ok",
                "first(xs[item > 9]) | {'base': 'number'} | {'xs': [1]} | undefined",
                "x | {'context': {'a': {'base': 'number'}}} | {'x': {'a': 1}} | ok",
                "x | {'context': {'b': {'base': 'number'}}} | {'x': {'a': 1}} | rejected",
                "5 | {'base': 'number', 'allowed': '< 5'} | {} | rejected"
            })
    void theResultIsOfTheTypeAskedFor(String expression, String type, String context, String status) {
        var answer = ask("'expr': '%s', 'result_type': %s, 'context': %s".formatted(expression, type, context));
        assertEquals(status, answer.getString("status"), answer::toString);
    }
}
