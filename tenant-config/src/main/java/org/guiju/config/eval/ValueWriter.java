package org.guiju.config.eval;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.sdk.Money;

/** Writes values for programs, as JSON, and for people, as the language itself writes them. */
final class ValueWriter {

    private static final int SHOWN = 200;

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WALL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(CLOCK)
            .toFormatter(Locale.ROOT);

    private ValueWriter() {}

    static JsonValue json(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Optional<?> optional -> json(optional.orElse(null));
            case BigDecimal number -> number(number);
            case Money money -> number(money.toDecimal());
            case String text -> Json.createValue(text);
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case LocalDate date -> tagged("@date", date.toString());
            case LocalTime time -> tagged("@time", CLOCK.format(time));
            case LocalDateTime time -> tagged("@datetime", WALL.format(time));
            case Instant instant -> tagged("@datetime", WALL.format(instant.atOffset(ZoneOffset.UTC)) + "Z");
            case Duration duration -> tagged("@duration", Lengths.text(duration));
            case Period period -> tagged("@ymduration", Lengths.text(period));
            case List<?> items -> {
                var array = Json.createArrayBuilder();
                items.forEach(item -> array.add(json(item)));
                yield array.build();
            }
            case Map<?, ?> fields -> {
                var object = Json.createObjectBuilder();
                fields.forEach((name, field) -> object.add(name.toString(), json(field)));
                yield object.build();
            }
            default -> throw new Refusal("The result is of a kind this protocol cannot carry.");
        };
    }

    /** A number that a reader's binary fractions or exponents would change travels as text. */
    private static JsonValue number(BigDecimal number) {
        var plain = number.toPlainString();
        boolean survives = plain.length() <= 15 && number.toString().equals(plain);
        return survives ? Json.createValue(number) : tagged("@number", plain);
    }

    private static JsonValue tagged(String tag, String text) {
        return Json.createObjectBuilder().add(tag, text).build();
    }

    static String text(Object value) {
        var text = whole(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String whole(Object value) {
        return switch (value) {
            case null -> "null";
            case Optional<?> optional -> optional.map(ValueWriter::whole).orElse("null");
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.toDecimal().toPlainString();
            case String text -> "\"" + text + "\"";
            case Duration duration -> Lengths.text(duration);
            case Period period -> Lengths.text(period);
            case List<?> items ->
                items.stream().limit(SHOWN).map(ValueWriter::whole).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .limit(SHOWN)
                        .map(field -> field.getKey() + ": " + whole(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
