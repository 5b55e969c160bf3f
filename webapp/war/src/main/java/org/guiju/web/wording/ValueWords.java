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
 * @param names names of employees by their id, since values hold ids
 */
public record ValueWords(Words words, Map<String, String> names) {

    /** A value of a parameter, by its kind. */
    public String of(Parameter parameter, Object value) {
        return Wording.value(parameter, value, words.phrases().locale(), words.zone());
    }

    /** A value of a field, by its kind. */
    public String of(Field field, Object value) {
        if (field.kind() == FieldKind.PERCENT && value instanceof BigDecimal share) {
            return words.percent(share);
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

    private String option(Field field, String code) {
        return Optional.ofNullable(field.options().get(code)).map(words::text).orElse(code);
    }
}
