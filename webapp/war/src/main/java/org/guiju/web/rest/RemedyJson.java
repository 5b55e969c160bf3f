package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.guiju.rulebook.decision.Remedy;

/** What would make an act pass. */
record RemedyJson(Viewer viewer) {

    JsonArray json(List<Remedy> remedies) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        remedies.forEach(remedy -> json.add(json(remedy)));
        return json.build();
    }

    private JsonObjectBuilder json(Remedy remedy) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clause", remedy.control().clause().toString())
                .add("control", remedy.control().control());
        switch (remedy) {
            case Remedy.Field field -> json.add("kind", "field").add("field", field.name());
            case Remedy.Limit limit -> {
                json.add("kind", "limit")
                        .add("what", limit.what())
                        .add("actual", Values.json(limit.actual(), viewer.locale()))
                        .add("sign", limit.sign())
                        .add("limit", limit.limit());
                limit.bound().ifPresent(bound -> json.add("bound", Values.json(bound, viewer.locale())));
            }
            case Remedy.Waiver waiver -> json.add("kind", "waiver").add("by", Json.createArrayBuilder(waiver.by()));
            case Remedy.Signatures signatures -> {
                JsonArrayBuilder steps = Json.createArrayBuilder();
                signatures.agreement().steps().forEach(step -> steps.add(viewer.text(step.title())));
                json.add("kind", "signatures").add("steps", steps);
            }
        }
        return json;
    }
}
