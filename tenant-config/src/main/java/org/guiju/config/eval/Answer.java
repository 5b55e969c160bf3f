package org.guiju.config.eval;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;

/** What a question came to. */
sealed interface Answer {

    /** @param explanation the steps, in the order a reader would work them out */
    record Value(JsonValue value, List<String> explanation) implements Answer {}

    /** Refused before anything was evaluated. */
    record Rejected(String reason, Optional<Origin> place) implements Answer {}

    /** Evaluated, without coming to a value. */
    record Undefined(String reason) implements Answer {}

    default JsonObject json(JsonValue id) {
        var json = Json.createObjectBuilder().add("id", id);
        switch (this) {
            case Value(JsonValue value, var explanation) ->
                json.add("status", "ok").add("value", value).add("explanation", Json.createArrayBuilder(explanation));
            case Rejected(String reason, var place) -> {
                json.add("status", "rejected").add("reason", reason);
                place.ifPresent(at -> json.add("line", at.line()).add("column", at.column()));
            }
            case Undefined(String reason) -> json.add("status", "undefined").add("reason", reason);
        }
        return json.build();
    }

    default int exitCode() {
        return switch (this) {
            case Value value -> 0;
            case Rejected rejected -> 2;
            case Undefined undefined -> 3;
        };
    }
}
