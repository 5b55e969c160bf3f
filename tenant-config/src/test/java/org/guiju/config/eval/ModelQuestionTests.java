package org.guiju.config.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelQuestionTests {

    private static JsonObject ask(Path model, String decision, String context) {
        var request = Json.createObjectBuilder()
                .add("mode", "model")
                .add("model", model.toString())
                .add("decision", decision)
                .add("context", Batch.object(context.replace('\'', '"')))
                .build();
        return new Evaluator().answer(request).json(JsonValue.NULL);
    }

    private static Path leave() throws URISyntaxException {
        return Path.of(ModelQuestionTests.class.getResource("leave.dmn").toURI());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "days | {'person': {'grade': 'manager', 'years': 9}} | 20",
                "seniors | {'team': [{'grade': 'staff', 'years': 9}, {'grade': 'staff', 'years': 1}]} | 1",
                "sheet | {'person': {'grade': 'staff', 'years': 1}} | {'whole':11,'half':5.5,'doubled':22}",
                "list | {} | [1,2.5]",
                "once | {'person': {'grade': 'staff', 'years': 4}} | 10",
                "once | {'person': {'grade': 'manager', 'years': 5}} | 15",
                "ranked | {'person': {'grade': 'staff', 'years': 4}} | 'high'",
                "every | {'person': {'grade': 'manager', 'years': 3}} | [{'n':6,'t':'a'},{'n':7,'t':'b'}]",
                "every | {'person': {'grade': 'staff', 'years': 3}} | [{'n':6,'t':'a'}]",
                "total | {'person': {'grade': 'staff', 'years': 3}} | 3.5",
                "fallback | {'person': {'grade': 'staff', 'years': 3}} | 0",
                "same | {'person': {'grade': 'staff', 'years': 2}} | 1"
            })
    void aDecisionUsesWhatItRequires(String decision, String context, String value) throws URISyntaxException {
        var answer = ask(leave(), decision, context);
        assertEquals("ok", answer.getString("status"), answer::toString);
        assertEquals(value.replace('\'', '"'), answer.get("value").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "share | {'divisor': 0} | undefined | divides by zero",
                "after share | {'divisor': 0} | undefined | share is missing",
                "once | {'person': {'grade': 'manager', 'years': 10}} | undefined | more than one row applies",
                "same | {'person': {'grade': 'staff', 'years': 9}} | undefined | different things",
                "total | {'person': {'grade': 'staff', 'years': 0}} | undefined | no row applies",
                "days | {} | undefined | has no value",
                "days | {'person': {'grade': 'boss', 'years': 9}} | rejected | does not allow",
                "days | {'person': 5} | rejected | person must be a context",
                "egg | {} | rejected | requires itself",
                "wordy | {} | rejected | number instead of string",
                "lambda | {} | rejected | functionDefinition",
                "undecided | {} | rejected | no logic",
                "nothing | {} | rejected | no decision"
            })
    void whatCannotBeDecidedHasItsReason(String decision, String context, String status, String reason)
            throws URISyntaxException {
        var answer = ask(leave(), decision, context);
        assertEquals(status, answer.getString("status"), answer::toString);
        assertTrue(answer.getString("reason").contains(reason), answer::toString);
    }

    @Test
    void aModelNeverOpensAnotherFile(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "1");
        var model = Files.writeString(
                folder.resolve("model.dmn"),
                """
                <!DOCTYPE definitions [<!ENTITY secret SYSTEM "%s">]>
                <definitions><decision name="d"><variable name="d"/>
                <literalExpression><text>&secret;</text></literalExpression></decision></definitions>
                """
                        .formatted(secret.toUri()));
        assertEquals("rejected", ask(model, "d", "{}").getString("status"));
    }

    @Test
    void aFileThatChangesIsReadAgain(@TempDir Path folder) throws IOException {
        var model = folder.resolve("model.dmn");
        for (var text : new String[] {"1", "12"}) {
            Files.writeString(
                    model,
                    "<definitions><decision name='d'><literalExpression><text>" + text
                            + "</text></literalExpression></decision></definitions>");
            assertEquals(text, ask(model, "d", "{}").get("value").toString());
        }
    }
}
