package org.guiju.web.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Money;

/**
 * Values of fields, parameters and facts in words.
 *
 * @param names names of employees by their id, since values hold ids; of units by {@link #UNIT} and their code
 */
public record ValueWords(Words words, Map<String, String> names) {

    public static final String UNIT = "unit ";

    /** A value of a parameter, by its kind. */
    public String of(Parameter parameter, Object value) {
        return Wording.value(parameter, value, words.phrases().locale(), words.zone());
    }

    /** A value of a field, by its kind. */
    public String of(Field field, Object value) {
        if (field.kind() == FieldKind.PERCENT && value instanceof BigDecimal share) {
            return words.percent(share);
        }
        if (field.kind() == FieldKind.UNIT) {
            return names.getOrDefault(UNIT + value, value.toString());
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> of(field, item)).collect(Collectors.joining(words.of("list.comma")));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts(field, parts);
        }
        return field.options().isEmpty() || !(value instanceof String code) ? of(value) : option(field, code);
    }

    /** A value of which nothing but its Java type is known. */
    public String of(Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> optional.map(this::of).orElse("");
            case Money money -> words.money(money);
            case BigDecimal number -> words.number(number);
            case Instant instant -> words.moment(instant);
            case LocalDate date -> words.day(date);
            case String text -> names.getOrDefault(text, text);
            case Collection<?> items ->
                items.stream().map(this::of).collect(Collectors.joining(words.of("list.comma")));
            default -> Wording.value(value, words.phrases().locale(), words.zone());
        };
    }

    /** A row cell by cell; a file by its name; a signature by who signed and when. */
    private String parts(Field field, Map<?, ?> parts) {
        if (field.kind() == FieldKind.SIGNATURE) {
            return of(parts.get("by")) + " · " + of(parts.get("at"));
        }
        return field.columns().isEmpty()
                ? of(parts.get("name"))
                : field.columns().stream()
                        .filter(column -> parts.get(column.name()) != null)
                        .map(column -> words.text(column.label()) + " " + of(column, parts.get(column.name())))
                        .collect(Collectors.joining(" · "));
    }

    private String option(Field field, String code) {
        return Optional.ofNullable(field.options().get(code)).map(words::text).orElse(code);
    }
}
