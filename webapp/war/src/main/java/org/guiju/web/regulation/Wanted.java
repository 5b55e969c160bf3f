package org.guiju.web.regulation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What an editor asks about: a part of a clause as somebody is typing it.
 *
 * @param offset where the cursor is
 */
record Wanted(ClauseCode clause, String part, String text, int offset) {

    static Wanted read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            return new Wanted(
                    ClauseCode.of(json.getString("clause")),
                    json.getString("part"),
                    json.getString("text"),
                    json.getInt("offset", 0));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
