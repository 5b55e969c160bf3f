package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/** What the API answered. */
record Answer(int status, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    Answer expect(int expected) {
        assertEquals(expected, status, body);
        return this;
    }

    JsonObject json() {
        return read().asJsonObject();
    }

    List<JsonObject> list() {
        return objects(read().asJsonArray());
    }

    String text(String name) {
        return json().getString(name);
    }

    /** The record made or changed, the main one. */
    String record() {
        return json().getJsonArray("records").getString(0);
    }

    List<JsonObject> findings() {
        return objects(json().getJsonArray("findings"));
    }

    List<JsonObject> findings(String clause, String kind) {
        return findings().stream()
                .filter(finding -> finding.getString("clause").equals(clause))
                .filter(finding -> finding.getString("kind").equals(kind))
                .toList();
    }

    /** The only finding of a clause that is of this kind. */
    JsonObject finding(String clause, String kind) {
        List<JsonObject> found = findings(clause, kind);
        assertEquals(1, found.size(), body);
        return found.getFirst();
    }

    /** Clauses that shut the action, as {@code clause} or, where one asks for a field, {@code clause field}. */
    List<String> shutBy() {
        return findings().stream()
                .filter(finding -> List.of("refuses", "requires").contains(finding.getString("kind")))
                .map(finding -> finding.getString("clause")
                        + (finding.containsKey("field") ? " " + finding.getString("field") : ""))
                .toList();
    }

    /** Fields that could not be read. */
    List<String> wrongFields() {
        return objects(json().getJsonArray("problems")).stream()
                .map(problem -> problem.getString("field"))
                .toList();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonValue::asJsonObject);
    }

    static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private JsonStructure read() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }
}
