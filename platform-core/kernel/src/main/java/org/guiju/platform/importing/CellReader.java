package org.guiju.platform.importing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.guiju.platform.sheet.CellText;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.Intake;

/**
 * What people write in a cell, as the form would send it: dates and numbers in their many spellings, options and people by
 * their names. What is not understood stays as it is, and the form's own reading says what is wrong with it.
 *
 * @param known code or id of what people call by a name: employees, units, records
 */
record CellReader(BiFunction<FieldKind, String, String> known) {

    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1", "✓", "√");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0", "×");
    private static final String SEPARATORS = "[、,，;；]";

    Object read(Field field, String text) {
        return switch (field.kind()) {
            case DATE -> CellText.date(text).map(Object::toString).orElse(text);
            case INSTANT -> CellText.moment(text).map(Object::toString).orElse(text);
            case INTEGER, NUMBER, MONEY, PERCENT ->
                CellText.number(text).map(BigDecimal::toPlainString).orElse(text);
            case PHONE, IDENTITY -> Intake.normal(field.kind(), text);
            case BOOLEAN -> truth(text);
            case CHOICE -> option(field, text);
            case MULTI_CHOICE -> parts(text).map(part -> option(field, part)).toList();
            case TEXTS -> parts(text).toList();
            case EMPLOYEES ->
                parts(text).map(part -> known.apply(FieldKind.EMPLOYEE, part)).toList();
            case RECORDS ->
                parts(text).map(part -> known.apply(FieldKind.RECORD, part)).toList();
            case EMPLOYEE, UNIT, RECORD -> known.apply(field.kind(), text);
            default -> text;
        };
    }

    Map<String, Object> read(List<Field> fields, Map<String, String> cells) {
        Map<String, Object> raw = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !cells.getOrDefault(field.name(), "").isEmpty())
                .forEach(field -> raw.put(field.name(), read(field, cells.get(field.name()))));
        return raw;
    }

    private static java.util.stream.Stream<String> parts(String text) {
        return Arrays.stream(text.split(SEPARATORS)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String truth(String text) {
        var word = ColumnMatch.plain(text);
        return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
    }

    private static String option(Field field, String text) {
        var wanted = ColumnMatch.plain(text);
        return field.options().entrySet().stream()
                .filter(option -> List.of(
                                option.getKey(),
                                option.getValue().zhHans(),
                                option.getValue().zhHant(),
                                option.getValue().en())
                        .stream()
                        .anyMatch(word -> ColumnMatch.plain(word).equals(wanted)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }
}
