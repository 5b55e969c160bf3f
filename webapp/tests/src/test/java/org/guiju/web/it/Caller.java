package org.guiju.web.it;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Somebody of a company who signed in with a password and works through the API. */
final class Caller {

    private final Visitor visitor;

    private Caller(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param login as {@code lin@heyu} */
    static Caller signedIn(String login) {
        return new Caller(calling(() -> Visitor.ofTheDemo(login)));
    }

    static Caller signedIn(String login, String password) {
        return new Caller(calling(() -> Visitor.signedIn(login, password)));
    }

    Answer act(String type, Map<String, ?> fields) {
        return submit("actions/" + type, body("", fields), UUID.randomUUID().toString());
    }

    Answer act(String type, String subject, Map<String, ?> fields) {
        return submit(
                "actions/" + type, body(subject, fields), UUID.randomUUID().toString());
    }

    Answer actUnder(String key, String type, Map<String, ?> fields) {
        return submit("actions/" + type, body("", fields), key);
    }

    Answer tryOut(String type, Map<String, ?> fields) {
        return submit(
                "actions/" + type + "/dry-run",
                body("", fields),
                UUID.randomUUID().toString());
    }

    Answer tryOut(String type, String subject, Map<String, ?> fields) {
        return submit(
                "actions/" + type + "/dry-run",
                body(subject, fields),
                UUID.randomUUID().toString());
    }

    Answer get(String path) {
        return Answer.of(calling(() -> visitor.get("api/v1/" + path)));
    }

    Answer get(String path, String language) {
        return Answer.of(calling(() -> visitor.get("api/v1/" + path, language)));
    }

    byte[] download(String path) {
        return calling(() -> visitor.download("api/v1/" + path));
    }

    /** A page instead of an answer of the API. */
    Answer page(String path) {
        return Answer.of(calling(() -> visitor.get(path)));
    }

    Answer post(String path, String body) {
        return Answer.of(calling(
                () -> visitor.postJson("api/v1/" + path, body, UUID.randomUUID().toString())));
    }

    Answer postUnder(String key, String path, String body) {
        return submit(path, body, key);
    }

    Answer upload(String name, String type, byte[] content) {
        return Answer.of(calling(() -> visitor.postFile("api/v1/attachments", name, type, content)));
    }

    /** A table to be imported. */
    Answer bring(String name, byte[] content) {
        return Answer.of(calling(() -> visitor.postFile("api/v1/imports", name, "text/csv", content)));
    }

    /** A regulation of the company's own. */
    Answer bringDocument(String name, byte[] content) {
        return Answer.of(
                calling(() -> visitor.postFile("api/v1/documents", name, "application/octet-stream", content)));
    }

    /** Without what a page of ours sends along. */
    Answer uploadFromElsewhere(byte[] content) {
        return Answer.of(calling(() -> visitor.postFileFromElsewhere("api/v1/attachments", content)));
    }

    /** Lets days pass for the whole company; its administrator may. */
    void letPass(int days) {
        post("demo/clock", "{\"days\":" + days + "}").expect(200);
    }

    void letPassHours(int hours) {
        post("demo/clock", "{\"hours\":" + hours + "}").expect(200);
    }

    private Answer submit(String path, String body, String key) {
        return Answer.of(calling(() -> visitor.postJson("api/v1/" + path, body, key)));
    }

    private static String body(String subject, Map<String, ?> fields) {
        JsonObjectBuilder given = Json.createObjectBuilder();
        fields.forEach((name, value) -> given.add(name, json(value)));
        JsonObjectBuilder body = Json.createObjectBuilder().add("fields", given);
        if (!subject.isEmpty()) {
            body.add("subject", subject);
        }
        return body.build().toString();
    }

    private static JsonValue json(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Collection<?> items -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                items.forEach(item -> array.add(json(item)));
                yield array.build();
            }
            case Map<?, ?> row -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                row.forEach((name, cell) -> object.add(name.toString(), json(cell)));
                yield object.build();
            }
            default -> Json.createValue(value.toString());
        };
    }

    private interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    private static <T> T calling(Call<T> call) {
        try {
            return call.make();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
