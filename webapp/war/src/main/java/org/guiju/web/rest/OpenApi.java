package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guiju.rulebook.schema.ActionType;

/**
 * The description of one company's API in OpenAPI 3.1: what is the same for all is kept as a file, and an operation to
 * submit and one to try is added for every action type of the company.
 */
final class OpenApi {

    private static final JsonObject SAME_FOR_ALL = read();

    private final Locale locale;

    OpenApi(Locale locale) {
        this.locale = locale;
    }

    JsonObject document(String company, Collection<ActionType> types) {
        List<ActionType> offered = types.stream()
                .filter(type -> !type.by().equals(Set.of("system")))
                .toList();
        JsonObjectBuilder paths = Json.createObjectBuilder(SAME_FOR_ALL.getJsonObject("paths"));
        JsonObject components = SAME_FOR_ALL.getJsonObject("components");
        JsonObjectBuilder schemas = Json.createObjectBuilder(components.getJsonObject("schemas"));
        for (ActionType type : offered) {
            paths.add(
                    "/actions/" + type.code(),
                    operation(type, "submit", submitResponses()).add("get", form(type)));
            paths.add("/actions/" + type.code() + "/dry-run", operation(type, "try", tryResponses()));
            schemas.add(schema(type), new ActionSchema(type, locale).json());
        }
        return Json.createObjectBuilder(SAME_FOR_ALL)
                .add(
                        "info",
                        Json.createObjectBuilder(SAME_FOR_ALL.getJsonObject("info"))
                                .add("title", "Guiju · " + company))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    private JsonObjectBuilder operation(ActionType type, String verb, JsonObjectBuilder responses) {
        boolean submits = verb.equals("submit");
        JsonObjectBuilder post = Json.createObjectBuilder()
                .add("operationId", verb + type.code())
                .add("tags", Json.createArrayBuilder().add(type.plugin()))
                .add("summary", (submits ? type.submit() : type.title()).in(locale))
                .add("description", type.help().in(locale))
                .add("x-guiju-roles", array(type.by()));
        if (submits) {
            post.add("parameters", Json.createArrayBuilder().add(reference("parameters/IdempotencyKey")));
        }
        post.add(
                        "requestBody",
                        Json.createObjectBuilder()
                                .add("required", true)
                                .add("content", content(reference("schemas/" + schema(type)))))
                .add("responses", responses)
                .add("security", security());
        return Json.createObjectBuilder().add("post", post);
    }

    private JsonObjectBuilder form(ActionType type) {
        return Json.createObjectBuilder()
                .add("operationId", "form" + type.code())
                .add("tags", Json.createArrayBuilder().add(type.plugin()))
                .add("summary", type.title().in(locale))
                .add(
                        "responses",
                        Json.createObjectBuilder()
                                .add(
                                        "200",
                                        Json.createObjectBuilder()
                                                .add("description", "As asked")
                                                .add("content", content(reference("schemas/ActionForm"))))
                                .add("401", reference("responses/Unknown"))
                                .add("403", reference("responses/NotAllowed"))
                                .add("404", reference("responses/NotFound")))
                .add("security", readers());
    }

    /** A name of its own: a company's action may be called as one of our schemas is. */
    private static String schema(ActionType type) {
        return "Action." + type.code();
    }

    private static JsonObjectBuilder submitResponses() {
        return problems(Json.createObjectBuilder()
                .add("201", reference("responses/CarriedOut"))
                .add("202", reference("responses/Pending"))
                .add("409", reference("responses/Conflict"))
                .add("422", reference("responses/Refused")));
    }

    private static JsonObjectBuilder tryResponses() {
        return problems(Json.createObjectBuilder()
                .add("200", reference("responses/Tried"))
                .add("409", reference("responses/Conflict")));
    }

    private static JsonObjectBuilder problems(JsonObjectBuilder responses) {
        return responses
                .add("400", reference("responses/Malformed"))
                .add("401", reference("responses/Unknown"))
                .add("403", reference("responses/NotAllowed"))
                .add("404", reference("responses/NotFound"))
                .add("413", reference("responses/Malformed"))
                .add("415", reference("responses/Malformed"));
    }

    private static JsonArrayBuilder security() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("session", JsonValue.EMPTY_JSON_ARRAY)
                        .add("csrf", JsonValue.EMPTY_JSON_ARRAY))
                .add(Json.createObjectBuilder().add("bearer", JsonValue.EMPTY_JSON_ARRAY));
    }

    private static JsonArrayBuilder readers() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("session", JsonValue.EMPTY_JSON_ARRAY))
                .add(Json.createObjectBuilder().add("bearer", JsonValue.EMPTY_JSON_ARRAY));
    }

    private static JsonObjectBuilder content(JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("application/json", Json.createObjectBuilder().add("schema", schema));
    }

    private static JsonObjectBuilder reference(String component) {
        return Json.createObjectBuilder().add("$ref", "#/components/" + component);
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private static JsonObject read() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
