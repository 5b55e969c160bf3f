package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;

/** The JSON schema of an action's request, in the words of the form. */
final class ActionSchema {

    private static final int MOST_ITEMS = 100;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final ActionType type;
    private final Locale locale;

    ActionSchema(ActionType type, Locale locale) {
        this.type = type;
        this.locale = locale;
    }

    JsonObject json() {
        JsonObjectBuilder properties = Json.createObjectBuilder().add("fields", fields());
        JsonArrayBuilder required = Json.createArrayBuilder().add("fields");
        type.subject().ifPresent(subject -> {
            properties.add("subject", id().add("title", subject.name().in(locale)));
            required.add("subject");
        });
        properties.add("reason", Json.createObjectBuilder().add("type", "string"));
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("title", type.title().in(locale))
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false)
                .build();
    }

    private JsonObjectBuilder fields() {
        return object(type.fields());
    }

    /** The picture is named by its upload's id; when it was signed is the desk's to say. */
    private static JsonObjectBuilder signature() {
        return type("object")
                .add("properties", Json.createObjectBuilder().add("image", id()).add("by", type("string")))
                .add("required", Json.createArrayBuilder().add("image").add("by"))
                .add("additionalProperties", false);
    }

    private JsonObjectBuilder object(List<Field> fields) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        fields.forEach(field -> {
            properties.add(field.name(), field(field));
            if (field.required()) {
                required.add(field.name());
            }
        });
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false);
    }

    private JsonObjectBuilder field(Field field) {
        JsonObjectBuilder schema = kind(field).add("title", field.label().in(locale));
        if (!field.hint().isEmpty()) {
            schema.add("description", field.hint().in(locale));
        }
        var counted = field.kind() == FieldKind.ROWS
                || field.kind() == FieldKind.FILES
                || field.kind() == FieldKind.MULTI_CHOICE;
        field.min().ifPresent(min -> schema.add(counted ? "minItems" : "minimum", min));
        field.max().ifPresent(max -> schema.add(counted ? "maxItems" : "maximum", max));
        if (field.personal()) {
            schema.add("x-guiju-personal", true);
        }
        return schema;
    }

    private JsonObjectBuilder kind(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field);
            case PHONE, IDENTITY -> type("string");
            case INTEGER -> type("integer");
            case NUMBER, PERCENT -> type("number");
            case MONEY -> type("number").add("multipleOf", CENT);
            case BOOLEAN -> type("boolean");
            case DATE -> type("string").add("format", "date");
            case INSTANT -> type("string").add("format", "date-time");
            case TIME -> type("string").add("pattern", "^([01]\\d|2[0-3]):[0-5]\\d$");
            case DURATION -> type("string").add("format", "duration");
            case CHOICE -> choice(field);
            case MULTI_CHOICE -> list(choice(field)).add("uniqueItems", true);
            case EMPLOYEE, RECORD, FILE -> id();
            case UNIT -> type("string");
            case FILES -> list(id());
            case SIGNATURE -> signature();
            case ROWS -> list(object(field.columns()));
            case EMPLOYEES, RECORDS -> list(id());
            case TEXTS -> list(type("string"));
        };
    }

    private static JsonObjectBuilder text(Field field) {
        JsonObjectBuilder schema = type("string");
        return field.maxLength() > 0 ? schema.add("maxLength", field.maxLength()) : schema;
    }

    private JsonObjectBuilder choice(Field field) {
        JsonArrayBuilder options = Json.createArrayBuilder();
        field.options()
                .forEach((code, words) -> options.add(
                        Json.createObjectBuilder().add("const", code).add("title", words.in(locale))));
        return type("string").add("oneOf", options);
    }

    private static JsonObjectBuilder list(JsonObjectBuilder items) {
        return type("array").add("items", items).add("maxItems", MOST_ITEMS);
    }

    private static JsonObjectBuilder id() {
        return type("string").add("format", "uuid");
    }

    private static JsonObjectBuilder type(String name) {
        return Json.createObjectBuilder().add("type", name);
    }
}
