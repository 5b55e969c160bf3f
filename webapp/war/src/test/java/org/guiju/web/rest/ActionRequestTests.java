package org.guiju.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionRequestTests {

    private static final String ID = "0193a5c0-7b1e-7c3d-8a4f-0123456789ab";

    @Test
    void keepsNumbersExact() throws IOException {
        var fields = read("{\"fields\": {\"amount\": 0.10, \"large\": 12345678901234567890.01}}")
                .fields();

        assertEquals(new BigDecimal("0.10"), fields.get("amount"));
        assertEquals(new BigDecimal("12345678901234567890.01"), fields.get("large"));
    }

    @Test
    void readsTextsFlagsAndLists() throws IOException {
        var fields =
                read("{\"fields\": {\"name\": \"周牧野\", \"consent\": true, \"off\": false, \"people\": [\"a\", 2]}}")
                        .fields();

        assertEquals(
                Map.of("name", "周牧野", "consent", true, "off", false, "people", List.of("a", BigDecimal.TWO)), fields);
    }

    @Test
    void takesNullForAnEmptyField() throws IOException {
        assertEquals(Map.of(), read("{\"fields\": {\"note\": null}}").fields());
    }

    @Test
    void readsSubjectAndReason() throws IOException {
        var request = read("{\"subject\": \"" + ID + "\", \"reason\": \"补录\"}");

        assertEquals(Optional.of(UUID.fromString(ID)), request.subject());
        assertEquals(Optional.of("补录"), request.reason());
        assertEquals(Map.of(), request.fields());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"fields\": {}} {}",
                "{\"fields\": {}, \"fields\": {}}",
                "{\"fields\": {\"phone\": \"1\", \"phone\": \"2\"}}",
                "{\"fields\": {\"amount\": NaN}}"
            })
    void refusesWhatIsNotOneObjectWithoutRepeatedKeys(String body) {
        assertEquals("malformed", reason(body));
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertEquals("malformed", reason("{\"fields\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};

        assertEquals("malformed", refusal(bytes).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fields\": []}",
                "{\"fields\": {\"a\": [null]}}",
                "{\"fields\": {\"a\": [{\"b\": [[1]]}]}}",
                "{\"subject\": 1}",
                "{\"subject\": \"1-1-1-1-1\"}",
                "{\"reason\": {}}",
                "{\"fields\": {\"a\": 1e999999}}",
                "{\"fields\": {\"a\": \"\\u0000\"}}"
            })
    void refusesValuesNobodyCanUse(String body) {
        assertEquals("wrong-member", reason(body));
    }

    @Test
    void readsRowsOfATable() throws IOException {
        assertEquals(
                Map.of("lines", List.of(Map.of("item", "a", "tags", List.of("b")), Map.of("item", "c"))),
                read("{\"fields\": {\"lines\": [{\"item\": \"a\", \"tags\": [\"b\"]}, {\"item\": \"c\", \"x\": null}]}}")
                        .fields());
    }

    @Test
    void refusesMembersItDoesNotKnow() {
        assertEquals("unknown-member", reason("{\"feilds\": {}}"));
    }

    @Test
    void refusesMoreThan256Kilobytes() {
        var whole = "{\"fields\": {\"note\": \"" + "x".repeat(ActionRequest.MOST_BYTES) + "\"}}";

        assertEquals(413, refusal(whole.getBytes(StandardCharsets.UTF_8)).status());
    }

    private static String reason(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8)).reason();
    }

    private static ProblemException refusal(byte[] body) {
        return assertThrows(ProblemException.class, () -> ActionRequest.read(new ByteArrayInputStream(body)));
    }

    private static ActionRequest read(String body) throws IOException {
        return ActionRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
