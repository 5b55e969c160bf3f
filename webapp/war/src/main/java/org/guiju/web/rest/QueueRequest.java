package org.guiju.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.tablet.MadeAct;
import org.guiju.platform.value.Ids;

/** What a tablet kept, oldest first: {@code {"now": "…", "acts": [{"id": "…", "action": "…", "made_at": "…", …}]}}. */
record QueueRequest(Instant now, List<MadeAct> acts) {

    private static final int MOST_ACTS = 50;
    private static final Set<String> MEMBERS = Set.of("now", "acts");
    private static final Set<String> OF_AN_ACT =
            Set.of("id", "action", "subject", "fields", "reason", "by", "pin", "made_at", "lease", "trouble");

    static QueueRequest read(InputStream body) throws IOException {
        JsonObject json = ActionRequest.object(body);
        ActionRequest.allowOnly(json, MEMBERS, "now, acts");
        if (!(json.get("acts") instanceof JsonArray acts) || acts.isEmpty() || acts.size() > MOST_ACTS) {
            throw new ProblemException(400, "wrong-member", "acts");
        }
        return new QueueRequest(
                instant(json, "now"), acts.stream().map(QueueRequest::act).toList());
    }

    private static MadeAct act(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            throw new ProblemException(400, "wrong-member", "acts");
        }
        ActionRequest.allowOnly(
                json, OF_AN_ACT, "id, action, subject, fields, reason, by, pin, made_at, lease, trouble");
        return new MadeAct(
                id(json, "id").orElseThrow(() -> new ProblemException(400, "wrong-member", "id")),
                required(json, "action"),
                ActionRequest.text(json, "subject"),
                ActionRequest.fields(json),
                ActionRequest.text(json, "reason"),
                id(json, "by"),
                ActionRequest.text(json, "pin"),
                instant(json, "made_at"),
                ActionRequest.text(json, "lease").orElse(""),
                ActionRequest.text(json, "trouble"));
    }

    private static Optional<UUID> id(JsonObject json, String name) {
        return ActionRequest.text(json, name)
                .map(text -> Ids.read(text).orElseThrow(() -> new ProblemException(400, "wrong-member", name)));
    }

    private static Instant instant(JsonObject json, String name) {
        try {
            return Instant.parse(required(json, name));
        } catch (DateTimeParseException notAnInstant) {
            throw new ProblemException(400, "wrong-member", name);
        }
    }

    private static String required(JsonObject json, String name) {
        return ActionRequest.text(json, name).orElseThrow(() -> new ProblemException(400, "wrong-member", name));
    }
}
