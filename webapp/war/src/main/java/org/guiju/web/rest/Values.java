package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Values as plain JSON: money and percentages as exact decimals, days and instants as ISO text. Unlike the docket's own
 * JSON they do not say their type; the schema does.
 */
final class Values {

    private Values() {}

    static JsonValue json(Object value, Locale locale) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Optional<?> optional -> json(optional.orElse(null), locale);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case BigDecimal number -> Json.createValue(number);
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Money money -> Json.createValue(money.toDecimal());
            case Texts texts -> Json.createValue(texts.in(locale));
            case Enum<?> constant -> Json.createValue(constant.name().toLowerCase(Locale.ROOT));
            case Map<?, ?> row -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                row.forEach((name, item) -> object.add(name.toString(), json(item, locale)));
                yield object.build();
            }
            case Collection<?> items -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                items.forEach(item -> array.add(json(item, locale)));
                yield array.build();
            }
            default -> Json.createValue(value.toString());
        };
    }
}
