package org.guiju.config.eval;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.sdk.Money;

/** Writes values for programs, as JSON, and for people, as the language itself writes them. */
final class ValueWriter {

    private static final int SHOWN = 200;

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
            case Instant instant -> tagged("@datetime", instant.toString());
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
