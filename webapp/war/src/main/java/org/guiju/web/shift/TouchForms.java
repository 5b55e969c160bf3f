package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.web.wording.Words;

/** Action types as the tablet asks for them: one question after the other. */
@RequestScoped
class TouchForms {

    @Inject
    private Words words;

    /** @param known fields that are settled already */
    JsonObjectBuilder json(ActionType type, Set<String> known) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        type.fields().stream()
                .filter(field -> !known.contains(field.name()))
                .map(this::field)
                .forEach(fields::add);
        return Json.createObjectBuilder()
                .add("action", type.code())
                .add("title", words.text(type.title()))
                .add("submit", words.text(type.submit()))
                .add("help", words.text(type.help()))
                .add("later", type.ownTime())
                .add("fields", fields);
    }

    private JsonObjectBuilder field(Field field) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", field.name())
                .add("label", words.text(field.label()))
                .add("hint", words.text(field.hint()))
                .add("required", field.required())
                .add("form", form(field))
                .add("most", field.kind() == FieldKind.FILE ? 1 : field.mostItems())
                .add("length", field.maxLength());
        field.min().ifPresent(min -> json.add("min", min));
        field.max().ifPresent(max -> json.add("max", max));
        field.of().ifPresent(of -> json.add("of", of));
        JsonArrayBuilder choices = Json.createArrayBuilder();
        field.options().forEach((code, label) -> choices.add(choice(code, words.text(label))));
        return json.add("choices", choices);
    }

    static JsonObjectBuilder choice(String code, String label) {
        return Json.createObjectBuilder().add("code", code).add("label", label);
    }

    /** What cannot be asked on a tablet is asked on the action's own page. */
    private static String form(Field field) {
        return switch (field.kind()) {
            case INTEGER -> "integer";
            case NUMBER, MONEY -> "number";
            case TEXT, PHONE -> "text";
            case LONG_TEXT -> "area";
            case BOOLEAN -> "boolean";
            case CHOICE -> "choice";
            case EMPLOYEE -> "employee";
            case RECORD -> "record";
            case FILE, FILES -> "photo";
            case DATE -> "date";
            default -> "elsewhere";
        };
    }
}
