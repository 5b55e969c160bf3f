package org.guiju.web.wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Values of fields, parameters and facts in words.
 *
 * @param names names of employees by their id, since values hold ids
 */
public record ValueWords(Words words, Map<String, String> names) {

    /** A value of a parameter, by its kind. */
    public String of(Parameter parameter, Object value) {
        return switch (parameter.kind()) {
            case PERCENT -> words.percent((BigDecimal) value);
            case WORKDAYS -> words.of("span.workdays", value);
            case ENUM, LIST -> options(parameter.options(), value);
            default -> of(value);
        };
    }

    /** A value of a field, by its kind. */
    public String of(Field field, Object value) {
        if (field.kind() == FieldKind.PERCENT && value instanceof BigDecimal share) {
            return words.percent(share);
        }
        return field.options().isEmpty() ? of(value) : options(field.options(), value);
    }

    /** A value of which nothing but its Java type is known. */
    public String of(Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> optional.map(this::of).orElse("");
            case Money money -> words.money(money);
            case BigDecimal number -> words.number(number);
            case Boolean bool -> words.of(bool ? "yes" : "no");
            case Instant instant -> words.moment(instant);
            case LocalDate date -> words.day(date);
            case Duration span -> new Spans(words.phrases()).of(span);
            case Period span -> new Spans(words.phrases()).of(span);
            case Texts texts -> words.text(texts);
            case Collection<?> items -> items.stream().map(this::of).collect(Collectors.joining(words.of("list.comma")));
            case Map<?, ?> row -> row(row);
            default -> names.getOrDefault(value.toString(), value.toString());
        };
    }

    private String row(Map<?, ?> row) {
        var name = row.get("name");
        return name == null ? of(row.get("id")) : name.toString();
    }

    private String options(Map<String, Texts> options, Object value) {
        if (value instanceof Collection<?> codes) {
            return codes.stream().map(code -> options(options, code)).collect(Collectors.joining(words.of("list.comma")));
        }
        var words = options.get(String.valueOf(value));
        return words == null ? of(value) : this.words.text(words);
    }
}
