package org.guiju.platform.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Texts;

/**
 * What is written in a pack, in its language and the company's time.
 *
 * @param people names by the id of an employee
 * @param units names by the code of a unit
 */
record PackWords(Locale language, ZoneId zone, Map<String, String> people, Map<String, String> units) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String NOTHING = "";

    String of(Texts texts) {
        return texts.in(language);
    }

    String of(String zhHans, String zhHant, String en) {
        return of(new Texts(zhHans, zhHant, en));
    }

    String of(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    String person(Object id) {
        return people.getOrDefault(String.valueOf(id), NOTHING);
    }

    /** A value of a field; files by their names. */
    String of(Field field, Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Optional<?> optional -> of(field, optional.orElse(null));
            case Instant at -> of(at);
            case LocalDate day -> day.toString();
            case BigDecimal number when field.kind() != FieldKind.PERCENT -> number.toPlainString();
            case Collection<?> items ->
                items.stream().map(item -> of(field, item)).collect(Collectors.joining("、"));
            case Map<?, ?> parts -> String.valueOf(parts.get("name"));
            case String code
            when field.options().containsKey(code) -> of(field.options().get(code));
            case String code when field.kind() == FieldKind.UNIT -> units.getOrDefault(code, code);
            case String id when people.containsKey(id) -> people.get(id);
            case String id when field.kind() == FieldKind.RECORD -> NOTHING;
            default -> Wording.value(value, language, zone);
        };
    }
}
