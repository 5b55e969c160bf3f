package org.guiju.web.act;

import java.io.Serializable;
import java.util.List;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.web.wording.Words;

/**
 * A field as the form asks for it.
 *
 * @param form which control: line, area, segments, menu, checks
 * @param type of an input line, as HTML knows it
 */
public record Input(
        String name,
        String label,
        String hint,
        boolean required,
        String form,
        String type,
        int maxLength,
        List<Choice> choices)
        implements Serializable {

    private static final int MOST_SEGMENTS = 4;

    static Input of(Field field, List<Choice> people, Words words) {
        var choices = choices(field, people, words);
        return new Input(
                field.name(),
                words.text(field.label()),
                words.text(field.hint()),
                field.required(),
                form(field.kind(), choices),
                type(field.kind()),
                field.maxLength(),
                choices);
    }

    public boolean wide() {
        return form.equals("area") || form.equals("checks");
    }

    public boolean grouped() {
        return form.equals("segments") || form.equals("checks");
    }

    private static List<Choice> choices(Field field, List<Choice> people, Words words) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().entrySet().stream()
                        .map(option -> new Choice(option.getKey(), words.text(option.getValue())))
                        .toList();
            case BOOLEAN -> List.of(new Choice("true", words.of("yes")), new Choice("false", words.of("no")));
            case EMPLOYEE, EMPLOYEES -> people;
            default -> List.of();
        };
    }

    private static String form(FieldKind kind, List<Choice> choices) {
        return switch (kind) {
            case LONG_TEXT, TEXTS -> "area";
            case EMPLOYEES -> "checks";
            case BOOLEAN, CHOICE, EMPLOYEE -> choices.size() <= MOST_SEGMENTS ? "segments" : "menu";
            default -> "line";
        };
    }

    private static String type(FieldKind kind) {
        return switch (kind) {
            case PHONE -> "tel";
            case DATE -> "date";
            case INSTANT -> "datetime-local";
            default -> "text";
        };
    }
}
