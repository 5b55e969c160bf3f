package org.guiju.web.act;

import jakarta.json.Json;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.web.wording.Words;

/**
 * A field as the form asks for it.
 *
 * @param form which control: line, area, segments, menu, checks, rows, files, signature
 * @param type of an input line, as HTML knows it
 * @param mode which keys a touch screen offers for it
 * @param most how many rows or files there may be
 * @param columns of rows, as the script that draws the table reads them
 */
public record Input(
        String name,
        String label,
        String hint,
        boolean required,
        String form,
        String type,
        String mode,
        int maxLength,
        List<Choice> choices,
        int most,
        String columns)
        implements Serializable {

    private static final int MOST_SEGMENTS = 4;

    /** What can be chosen beside a field's own options: people, units, and records that a field may name. */
    record Choices(List<Choice> people, List<Choice> units, Function<Field, List<Choice>> records) {}

    static Input of(Field field, Choices known, Words words) {
        var choices = choices(field, known, words);
        return new Input(
                field.name(),
                words.text(field.label()),
                words.text(field.hint()),
                field.required(),
                form(field, choices),
                type(field.kind()),
                mode(field.kind()),
                field.maxLength(),
                choices,
                field.kind() == FieldKind.FILE ? 1 : field.mostItems(),
                field.columns().isEmpty() ? "" : columns(field, known, words));
    }

    private static String columns(Field field, Choices known, Words words) {
        var columns = Json.createArrayBuilder();
        for (var column : field.columns()) {
            var choices = Json.createArrayBuilder();
            choices(column, known, words)
                    .forEach(choice -> choices.add(Json.createObjectBuilder()
                            .add("code", choice.code())
                            .add("label", choice.label())));
            columns.add(Json.createObjectBuilder()
                    .add("label", words.text(column.label()))
                    .add("required", column.required())
                    .add("type", type(column.kind()))
                    .add("mode", mode(column.kind()))
                    .add("max", column.maxLength())
                    .add("choices", choices));
        }
        return columns.build().toString();
    }

    private static String mode(FieldKind kind) {
        return switch (kind) {
            case INTEGER -> "numeric";
            case NUMBER, MONEY, PERCENT -> "decimal";
            case PHONE -> "tel";
            default -> "text";
        };
    }

    public boolean wide() {
        return List.of("area", "checks", "rows", "files", "signature").contains(form);
    }

    public boolean grouped() {
        return form.equals("segments") || form.equals("checks");
    }

    private static List<Choice> choices(Field field, Choices known, Words words) {
        return switch (field.kind()) {
            case CHOICE, MULTI_CHOICE ->
                field.options().entrySet().stream()
                        .map(option -> new Choice(option.getKey(), words.text(option.getValue())))
                        .toList();
            case BOOLEAN -> List.of(new Choice("true", words.of("yes")), new Choice("false", words.of("no")));
            case EMPLOYEE, EMPLOYEES -> known.people();
            case UNIT -> known.units();
            case RECORD, RECORDS -> known.records().apply(field);
            default -> List.of();
        };
    }

    private static String form(Field field, List<Choice> choices) {
        return switch (field.kind()) {
            case LONG_TEXT, TEXTS -> "area";
            case EMPLOYEES, RECORDS, MULTI_CHOICE -> "checks";
            case ROWS -> "rows";
            case FILE, FILES -> "files";
            case SIGNATURE -> "signature";
            case RECORD -> field.of().isEmpty() && choices.isEmpty() ? "line" : "menu";
            case BOOLEAN, CHOICE, EMPLOYEE, UNIT -> choices.size() <= MOST_SEGMENTS ? "segments" : "menu";
            default -> "line";
        };
    }

    private static String type(FieldKind kind) {
        return switch (kind) {
            case PHONE -> "tel";
            case DATE -> "date";
            case TIME -> "time";
            case INSTANT -> "datetime-local";
            default -> "text";
        };
    }
}
