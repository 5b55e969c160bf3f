package org.guiju.platform.value;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Values as JSON that says their type, so that a docket entry can be read without the schema of its day: money is
 * {@code {"$money": 240000}}, an instant {@code {"$at": "…"}}. Numbers stay exact.
 */
public final class Json {

    /** Kept, because {@link jakarta.json.Json} looks through all jars for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}

    public static String write(Object value) {
        return json(value).toString();
    }

    public static Object read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return value(reader.readValue());
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> readMap(String text) {
        return (Map<String, Object>) read(text);
    }

    public static String write(Texts texts) {
        return json(texts).toString();
    }

    public static Texts readTexts(String text) {
        return (Texts) read(text);
    }

    public static JsonValue json(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Optional<?> optional -> json(optional.orElse(null));
            case String text -> JSON.createValue(text);
            case Boolean bool -> bool ? JsonValue.TRUE : JsonValue.FALSE;
            case BigDecimal number -> JSON.createValue(number);
            case Integer number -> JSON.createValue(number);
            case Long number -> JSON.createValue(number);
            case Money money -> tagged("$money", JSON.createValue(money.minor()));
            case Instant at -> tagged("$at", JSON.createValue(at.toString()));
            case LocalDate date -> tagged("$date", JSON.createValue(date.toString()));
            case LocalTime time -> tagged("$time", JSON.createValue(time.toString()));
            case Duration duration -> tagged("$duration", JSON.createValue(duration.toString()));
            case Period period -> tagged("$period", JSON.createValue(period.toString()));
            case UUID id -> JSON.createValue(id.toString());
            case Enum<?> constant -> JSON.createValue(constant.name());
            case Texts texts -> {
                var words = JSON.createArrayBuilder()
                        .add(texts.zhHans())
                        .add(texts.zhHant())
                        .add(texts.en());
                yield JSON.createObjectBuilder().add("$texts", words).build();
            }
            case Map<?, ?> map -> {
                var object = JSON.createObjectBuilder();
                map.forEach((name, item) -> object.add(name.toString(), json(item)));
                yield object.build();
            }
            case Collection<?> items -> {
                var array = JSON.createArrayBuilder();
                items.forEach(item -> array.add(json(item)));
                yield array.build();
            }
            default -> throw new IllegalArgumentException("Not a value: " + value.getClass());
        };
    }

    private static JsonObject tagged(String tag, JsonValue value) {
        return JSON.createObjectBuilder().add(tag, value).build();
    }

    public static Object value(JsonValue json) {
        return switch (json.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).bigDecimalValue();
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                ((JsonArray) json).forEach(item -> items.add(value(item)));
                yield items;
            }
            case OBJECT -> object((JsonObject) json);
        };
    }

    private static Object object(JsonObject json) {
        if (json.size() == 1) {
            var tag = json.keySet().iterator().next();
            var value = json.get(tag);
            switch (tag) {
                case "$money" -> {
                    return new Money(((JsonNumber) value).longValueExact());
                }
                case "$at" -> {
                    return Instant.parse(((JsonString) value).getString());
                }
                case "$date" -> {
                    return LocalDate.parse(((JsonString) value).getString());
                }
                case "$time" -> {
                    return LocalTime.parse(((JsonString) value).getString());
                }
                case "$duration" -> {
                    return Duration.parse(((JsonString) value).getString());
                }
                case "$period" -> {
                    return Period.parse(((JsonString) value).getString());
                }
                case "$texts" -> {
                    var words = (JsonArray) value;
                    return new Texts(words.getString(0), words.getString(1), words.getString(2));
                }
                default -> {}
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        json.forEach((name, item) -> map.put(name, value(item)));
        return map;
    }
}
