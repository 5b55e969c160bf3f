package org.guiju.web.regulation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.util.List;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What an editor asks about: a part of a clause as somebody is typing it.
 *
 * @param offset where the cursor is
 * @param sample values of a table's inputs to try it with; empty for none
 */
record Wanted(ClauseCode clause, String part, String text, int offset, List<String> sample) {

    static Wanted read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            return new Wanted(
                    ClauseCode.of(json.getString("clause")),
                    json.getString("part"),
                    json.getString("text"),
                    json.getInt("offset", 0),
                    sample(json));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private static List<String> sample(JsonObject json) {
        return json.containsKey("sample") ? json.getJsonArray("sample").getValuesAs(JsonString::getString) : List.of();
    }
}
